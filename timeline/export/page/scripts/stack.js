// Which layout of the scene to draw, and where its rows stand once filtered rows are gone.

// The smallest offered window that holds the range: zooming in only moves marks apart.
function windowFor(chart, range) {
  const slack = 1e-6;
  const holding = chart.windows.filter(([, from, to]) => from <= range[0] + slack && to >= range[1] - slack);
  holding.sort((a, b) => a[2] - a[1] - (b[2] - b[1]));
  return (holding[0] || chart.windows[chart.windows.length - 1])[0];
}

function layoutFor(chart, grouping, range, width) {
  const fitting = chart.widths.filter((design) => design <= width);
  const design = fitting.length ? fitting[fitting.length - 1] : chart.widths[0];
  const bands = chart.layouts[`${grouping}/${windowFor(chart, range)}/${design}`];
  return bands && bands.map(([lane, numbers]) => [chart.lanes[grouping][lane][0], placedOf(numbers)]);
}

// Event, row × 8 + side (+ 4 where its title was cut, and then how many letters it keeps).
function placedOf(numbers) {
  const placed = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const code = numbers[at + 1];
    const item = [numbers[at], code >> 3, "rlan"[code & 3]];
    if (code & 4) item.push(numbers[(at += 1) + 1]);
    placed.push(item);
  }
  return placed;
}

function labelOf(title, kept) {
  return kept === undefined ? title : `${Array.from(title).slice(0, kept).join("")}…`;
}

// Bands from the top, in pixels; rows and lanes without a visible mark are left out.
function stacked(bands, visible, metrics, heads) {
  const found = [];
  let top = 0;
  for (const [key, placed] of bands) {
    const rows = rowsOf(placed.filter(([event]) => visible(event)));
    if (!rows.length) continue;
    const band = bandOf(key, rows, top, metrics, heads);
    found.push(band);
    top = band.bottom;
  }
  return found;
}

function rowsOf(placed) {
  const rows = [];
  for (const item of placed) (rows[item[1]] = rows[item[1]] || []).push(item);
  return rows.filter(Boolean);
}

function bandOf(key, rows, top, metrics, heads) {
  let y = top + metrics.bandPadding + (heads ? metrics.bandHead : 0);
  const items = [];
  for (const row of rows) {
    const compact = row.every((item) => item[2] === "n");
    const tall = row.some((item) => item[2] === "a");
    y += compact ? metrics.compactRow : tall ? metrics.tallRow : metrics.row;
    const line = y - (compact ? metrics.compactRow : metrics.row) / 2;
    for (const [event, , side, kept] of row) items.push({ event, side, kept, y: line });
  }
  const bottom = y + metrics.bandPadding;
  return { key, top, bottom: heads ? bottom : Math.max(bottom, top + metrics.leastBand), items };
}

// First fit, for a zoom into so full a window that the scene has no labelled rows for it.
function packed(chart, grouping, scale, visible, labelled) {
  return chart.lanes[grouping].map(([key, events]) => {
    const taken = [];
    const shown = events.filter((index) => visible(index) && overlaps(chart.events[index], scale.range));
    return [key, shown.map((index) => packedItem(chart.events[index], index, scale, taken, labelled))];
  }).filter(([, placed]) => placed.length);
}

function packedItem(event, index, scale, taken, labelled) {
  const [left, right] = extentOf(event, scale);
  const room = labelled ? Math.min(textWidth(event.title) + 18, scale.width * 0.58) : 8;
  const side = !labelled ? "n" : right + room <= scale.width ? "r" : left >= room ? "l" : "a";
  const start = Math.max(0, Math.min(left, scale.width - room));
  const from = side === "l" ? left - room : side === "a" ? start : left;
  const to = side === "r" ? right + room : side === "a" ? Math.max(right, start + room) : right;
  let row = taken.findIndex((spans) => spans.every(([a, b]) => to < a || b < from));
  if (row < 0) row = taken.push([]) - 1;
  taken[row].push([from, to]);
  return [index, row, side, keptIn(event.title, room - 18)];
}

function keptIn(title, room) {
  const wide = textWidth(title);
  return wide <= room ? undefined : Math.max(1, Math.floor((Array.from(title).length * room) / wide) - 1);
}

const pen = document.createElement("canvas").getContext("2d");

function textWidth(text) {
  pen.font = "12px system-ui, sans-serif";
  return pen.measureText(text).width;
}
