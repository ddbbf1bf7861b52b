// Marks as plotly traces. Plotly gets numbers in pixels, colours, and text without markup.
const SYMBOLS = { vcoop: "circle", mcoop: "square", neutral: "diamond", vconf: "triangle-up", mconf: "x" };
const QUADS = Object.keys(SYMBOLS);
const SYMBOL_WIDTH = 14;
const NARROWEST_BAR = 6;
const ARROW = 10;
const ARROW_SIZE = 14; // plotly draws a triangle from a quarter of its size before its place to a half after
const HALF_BAR = 4;
const LABEL_GAP = 6;

// Plotly reads tags and entities, and sends what stands between dollar signs to MathJax.
function plain(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\$/g, "&#36;");
}

// Left and right edge as drawn: within the plot, and never too thin to see.
function extentOf(event, scale) {
  let left = scale.px(Math.max(event.start, scale.range[0]));
  let right = scale.px(Math.min(event.end, scale.range[1]));
  const least = event.shape === "point" ? SYMBOL_WIDTH : NARROWEST_BAR;
  if (event.shape === "point" || right - left < least) {
    const middle = scale.px((event.start + event.end) / 2);
    [left, right] = [middle - least / 2, middle + least / 2];
  }
  return [left, right];
}

// The look of a mark; marks of one look make one trace.
function lookOf(event) {
  const certain = event.claim === "asserted";
  return `${event.quad}/${event.shape}/${certain ? "certain" : "doubtful"}`;
}

function markTraces(marks, colours) {
  const looks = new Map();
  for (const mark of marks) {
    const look = lookOf(mark.of);
    if (!looks.has(look)) looks.set(look, []);
    looks.get(look).push(mark);
  }
  const traces = [...looks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([look, members]) => lookTrace(look, members, colours));
  return traces.concat(arrowTraces(marks, colours));
}

function lookTrace(look, marks, colours) {
  const [quad, shape, certainty] = look.split("/");
  const certain = certainty === "certain";
  const base = { type: "scatter", hoverinfo: "none", name: look, customdata: marks.map((mark) => mark.of.id) };
  if (shape === "point") return { ...base, ...symbolStyle(quad, certain, colours), x: marks.map((m) => (m.left + m.right) / 2), y: marks.map((m) => m.y) };
  if (shape === "range") return { ...base, ...outlines(marks), ...rangeStyle(colours[quad], certain) };
  return { ...base, ...lines(marks), ...lineStyle(shape, colours[quad], certain) };
}

function symbolStyle(quad, certain, colours) {
  const size = quad === "vconf" ? 12 : 11;
  const colour = colours[quad];
  const marker = certain
    ? { symbol: SYMBOLS[quad], size, color: colour, line: { width: 1, color: colours.surface } }
    : { symbol: `${SYMBOLS[quad]}-open`, size: size - 1, color: colour, line: { width: 2, color: colour } };
  return { mode: "markers", marker: { ...marker, opacity: 1 }, cliponaxis: true };
}

function rangeStyle(colour, certain) {
  return { mode: "lines", fill: "toself", fillcolor: faded(colour, certain ? 0.3 : 0), line: { color: colour, width: 1.5, dash: certain ? "solid" : "3px,2px", simplify: false } };
}

function lineStyle(shape, colour, certain) {
  const dash = shape === "rough" ? "2px,3px" : certain ? "solid" : "7px,3px";
  const width = 2 * HALF_BAR - (shape === "rough" && !certain ? 4 : 0);
  return { mode: "lines", line: { color: colour, width, dash, simplify: false } };
}

function outlines(marks) {
  const x = [];
  const y = [];
  for (const { left, right, y: line } of marks) {
    x.push(left, right, right, left, left, null);
    y.push(line - HALF_BAR, line - HALF_BAR, line + HALF_BAR, line + HALF_BAR, line - HALF_BAR, null);
  }
  return { x, y };
}

function lines(marks) {
  return {
    x: marks.flatMap(({ left, right }) => [left, right, null]),
    y: marks.flatMap(({ y }) => [y, y, null]),
  };
}

function arrowTraces(marks, colours) {
  const arrow = (pointed, symbol, edge, step) => ({
    type: "scatter", mode: "markers", hoverinfo: "none", name: symbol, cliponaxis: false,
    x: pointed.map((mark) => mark[edge] + step), y: pointed.map((mark) => mark.y),
    marker: { symbol, size: ARROW_SIZE, color: pointed.map((mark) => colours[mark.of.quad]), line: { width: 0 } },
  });
  const ends = marks.filter((mark) => mark.of.openEnd);
  const starts = marks.filter((mark) => mark.of.openStart);
  return [
    ...(ends.length ? [arrow(ends, "triangle-right", "right", ARROW_SIZE / 4)] : []),
    ...(starts.length ? [arrow(starts, "triangle-left", "left", -ARROW_SIZE / 4)] : []),
  ];
}

const LABEL_SIDES = { r: "middle right", l: "middle left", a: "middle right" };

function labelTraces(marks, scale, colours) {
  return Object.keys(LABEL_SIDES).flatMap((side) => {
    const members = marks.filter((mark) => mark.side === side && mark.label);
    if (!members.length) return [];
    return [{
      type: "scatter", mode: "text", hoverinfo: "none", name: "label", textposition: LABEL_SIDES[side],
      x: members.map((mark) => labelX(mark, scale.width)), y: members.map((mark) => (side === "a" ? mark.y - 15 : mark.y)),
      text: members.map((mark) => plain(mark.label)), textfont: { size: 12, color: colours.text }, cliponaxis: true,
    }];
  });
}

function labelX(mark, width) {
  if (mark.side === "r") return mark.right + LABEL_GAP + (mark.of.openEnd ? ARROW : 0);
  if (mark.side === "l") return mark.left - LABEL_GAP - (mark.of.openStart ? ARROW : 0);
  return Math.max(0, Math.min(mark.left - 3, width - textWidth(mark.label) - 6));
}

function barTraces(lanes, scale, colours) {
  return QUADS.flatMap((quad) => {
    const bars = lanes.flatMap((lane) => lane.bars).filter((bar) => bar.quad === quad);
    if (!bars.length) return [];
    const x = [];
    const y = [];
    for (const bar of bars) {
      const [left, right] = [scale.px(bar.start), scale.px(bar.end) - 1];
      x.push(left, right, right, left, left, null);
      y.push(bar.from, bar.from, bar.to, bar.to, bar.from, null);
    }
    return [{ type: "scatter", mode: "lines", hoverinfo: "none", name: quad, x, y, fill: "toself", fillcolor: colours[quad], line: { width: 0, simplify: false } }];
  });
}

function faded(colour, opacity) {
  const [red, green, blue] = [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16));
  return `rgba(${red},${green},${blue},${opacity})`;
}
