// Too many events to tell apart: per lane, cooperation counted upwards and conflict downwards.
const BIN_ROOM = 9;
const BIN_DAYS = [1, 7, 30.4375, 91.3125, 365.25, 3652.5];
const UP = ["vcoop", "mcoop", "neutral"];

function binned(chart, grouping, scale, visible) {
  const tall = chart.metrics.binLane;
  const days = BIN_DAYS.find((step) => step * scale.perDay >= BIN_ROOM) || BIN_DAYS[BIN_DAYS.length - 1];
  const lanes = chart.lanes[grouping].map(([key, events]) => ({ key, bins: binsOf(chart, events, scale, visible, days) }));
  const full = lanes.filter((lane) => lane.bins.size);
  const most = Math.max(1, ...full.flatMap((lane) => [...lane.bins.values()].map(fullest)));
  return full.map((lane, row) => ({ key: lane.key, top: row * tall, bottom: (row + 1) * tall, bars: barsOf(lane.bins, row * tall + tall / 2, tall / 2 - 4, days, most) }));
}

function binsOf(chart, events, scale, visible, days) {
  const bins = new Map();
  for (const index of events) {
    const event = chart.events[index];
    if (!visible(index) || !overlaps(event, scale.range)) continue;
    const bin = Math.floor(Math.max(event.start, scale.range[0]) / days);
    const counts = bins.get(bin) || {};
    counts[event.quad] = (counts[event.quad] || 0) + 1;
    bins.set(bin, counts);
  }
  return bins;
}

function fullest(counts) {
  const up = UP.reduce((sum, quad) => sum + (counts[quad] || 0), 0);
  return Math.max(up, (counts.vconf || 0) + (counts.mconf || 0));
}

// Heights grow with the square root, so that a lane with few events is still seen; colours share a bar by their counts.
function barsOf(bins, middle, half, days, most) {
  const bars = [];
  for (const [bin, counts] of bins) {
    for (const [quads, sign] of [[UP, -1], [["vconf", "mconf"], 1]]) {
      const sum = quads.reduce((total, quad) => total + (counts[quad] || 0), 0);
      const reach = half * Math.sqrt(sum / most);
      let told = 0;
      for (const quad of quads.filter((name) => counts[name])) {
        const from = middle + (sign * reach * told) / sum;
        told += counts[quad];
        bars.push({ quad, start: bin * days, end: (bin + 1) * days, from, to: middle + (sign * reach * told) / sum, count: sum });
      }
    }
  }
  return bars;
}
