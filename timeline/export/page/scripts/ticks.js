// Ticks of the time axis: the finest step whose labels do not touch, written as the language writes dates.
const TICK_ROOM = 78;
const STEPS = [
  ["day", 1, 1], ["day", 2, 2], ["week", 1, 7], ["week", 2, 14], ["month", 1, 30.4], ["month", 2, 60.8], ["month", 3, 91.3],
  ["month", 6, 182.6], ["year", 1, 365.2], ["year", 2, 730.5], ["year", 5, 1826], ["year", 10, 3652], ["year", 20, 7305],
  ["year", 50, 18262], ["year", 100, 36524], ["year", 500, 182621],
];

function ticksOf(scale, locale) {
  const [unit, count] = STEPS.find(([, , days]) => days * scale.perDay >= TICK_ROOM) || STEPS[STEPS.length - 1];
  const days = tickDays(unit, count, scale.range);
  const shown = days.filter((day) => scale.px(day) <= scale.width - TICK_ROOM / 3);
  return { days: shown, texts: shown.map((day, index) => tickText(unit, day, index, locale)) };
}

function tickDays(unit, count, [from, to]) {
  const days = [];
  const first = dateOf(from);
  if (unit === "day" || unit === "week") {
    const every = unit === "week" ? 7 * count : count;
    const monday = 4; // 1970-01-05
    for (let day = Math.ceil((from - monday) / every) * every + monday; day < to; day += every) days.push(day);
    return days;
  }
  const months = unit === "month" ? count : 12 * count;
  let month = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / months) * months;
  for (; monthStart(month) < from; month += months);
  for (let day = monthStart(month); day < to; month += months, day = monthStart(month)) if (day >= from) days.push(day);
  return days;
}

function monthStart(month) {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime() / DAY;
}

function tickText(unit, day, index, locale) {
  const date = dateOf(day);
  const form = { timeZone: "UTC" };
  if (unit === "year") return date.getUTCFullYear().toString();
  const newYear = index === 0 || date.getUTCMonth() === 0;
  if (unit === "month") Object.assign(form, { month: "short", year: "numeric" });
  else Object.assign(form, { day: "numeric", month: "short" }, newYear && index === 0 ? { year: "numeric" } : {});
  return new Intl.DateTimeFormat(locale, form).format(date);
}

function dayText(day, locale) {
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "long" }).format(dateOf(day));
}
