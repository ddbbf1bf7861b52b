// A chart that Python has drawn: its traces as they are, in the width and the colours of the page around.
const FIGURE_CONFIG = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false, showSendToCloud: false };
const LEAST_CELL = 14;

function drawFigure(figure, box, data) {
  const style = getComputedStyle(box);
  const colours = Object.fromEntries(Object.entries(data.colours).map(([colour, name]) => [colour, style.getPropertyValue(`--${name}`).trim()]));
  figure.gtWidth = box.clientWidth;
  const layout = fitted(recoloured(data.layout, colours), box.clientWidth);
  const room = layout.width - layout.margin.l - layout.margin.r;
  const traces = recoloured(data.traces, colours).map((trace) => (trace.textposition === "inside" && cellWidth(layout, room) < LEAST_CELL ? { ...trace, textposition: "none" } : trace));
  Plotly.react(figure.querySelector(".gt-plot"), traces, layout, FIGURE_CONFIG);
}

// Narrower than it was drawn: fewer labels on its axis, less room beside it.
function fitted(layout, width) {
  const { xaxis, yaxis, margin } = layout;
  const left = width < 480 ? Math.min(margin.l, 96) : margin.l;
  const texts = xaxis.ticktext || [];
  const every = Math.max(1, Math.ceil((texts.length * TICK_ROOM) / (width - left - margin.r)));
  const kept = (each) => each.filter((_, index) => index % every === 0);
  const across = texts.length ? { ...xaxis, tickangle: 0, tickvals: kept(xaxis.tickvals), ticktext: kept(texts) } : xaxis;
  return { ...layout, width, margin: { ...margin, l: left }, xaxis: across, yaxis: left < margin.l ? { ...yaxis, tickfont: { ...yaxis.tickfont, size: 11 } } : yaxis };
}

function cellWidth(layout, room) {
  return room / (layout.xaxis.range[1] - layout.xaxis.range[0]);
}

function recoloured(value, colours) {
  if (Array.isArray(value)) return value.map((each) => recoloured(each, colours));
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, recoloured(each, colours)]));
  return colours[value] || value;
}
