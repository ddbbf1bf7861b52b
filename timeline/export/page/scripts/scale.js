// Days since 1970-01-01 to pixels of the plot, and back.
const DAY = 864e5;

function scaleOf(range, width) {
  const perDay = width / (range[1] - range[0]);
  return {
    perDay,
    width,
    range,
    px: (day) => (day - range[0]) * perDay,
    day: (px) => range[0] + px / perDay,
  };
}

function dateOf(day) {
  return new Date(day * DAY);
}

function overlaps(event, range) {
  return event.start < range[1] && event.end > range[0];
}
