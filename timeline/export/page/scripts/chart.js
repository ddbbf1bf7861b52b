// Draws the scene into an element: a stretch of time, the visible events, a width.
const CONFIG = { staticPlot: true, displayModeBar: false, responsive: false, showSendToCloud: false };
const COLOURS = ["vcoop", "mcoop", "neutral", "vconf", "mconf", "surface", "band", "line", "strong-line", "text", "muted", "accent", "accent-soft"];

function coloursOf(element) {
  const style = getComputedStyle(element);
  return Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

// options: grouping, range, visible(index), chosen (id or null), width, locale, publication (word)
function pictureOf(chart, options) {
  const { metrics } = chart;
  const heads = options.width < metrics.gutterFrom;
  const gutter = heads ? 0 : metrics.gutter;
  const scale = scaleOf(options.range, options.width - gutter - metrics.margin);
  const shown = chart.events.filter((event, index) => event.shape && overlaps(event, options.range) && options.visible(index));
  const picture = { scale, gutter, heads, shown: shown.length, lanes: [], marks: [] };
  if (shown.length > chart.most.placed) {
    picture.lanes = binned(chart, options.grouping, scale, options.visible);
    picture.aggregated = true;
  } else {
    picture.lanes = stacked(bandsFor(chart, options, scale, shown.length), (index) => options.visible(index) && overlaps(chart.events[index], options.range), metrics, heads);
    picture.marks = picture.lanes.flatMap((lane) => lane.items.map((item) => markOf(chart.events[item.event], item, scale)));
  }
  const last = picture.lanes[picture.lanes.length - 1];
  picture.plotHeight = last ? last.bottom : metrics.row;
  picture.height = metrics.axis + picture.plotHeight + metrics.foot;
  return picture;
}

function bandsFor(chart, options, scale, shown) {
  const bands = layoutFor(chart, options.grouping, options.range, scale.width);
  const labelled = bands && bands.some(([, placed]) => placed.some((item) => item[2] !== "n"));
  if (bands && (shown > chart.most.labelled || (labelled && bands.every(([, placed]) => placed.every((item) => fits(chart.events[item[0]], item, scale)))))) return bands;
  return packed(chart, options.grouping, scale, options.visible, shown <= chart.most.labelled);
}

// A stretch that begins or ends elsewhere than its window may cut a label off.
function fits(event, [, , side, kept], scale) {
  if (!overlaps(event, scale.range) || side === "n" || side === "a") return true;
  const [left, right] = extentOf(event, scale);
  const room = textWidth(labelOf(event.title, kept)) + LABEL_GAP + ARROW;
  return side === "l" ? left >= room : right + room <= scale.width + ARROW;
}

function markOf(event, item, scale) {
  const [left, right] = extentOf(event, scale);
  return { of: event, y: item.y, side: item.side, left, right, label: item.side === "n" ? "" : labelOf(event.title, item.kept) };
}

function drawChart(element, chart, options) {
  const picture = pictureOf(chart, options);
  const colours = coloursOf(element);
  const traces = picture.aggregated
    ? barTraces(picture.lanes, picture.scale, colours)
    : [...labelTraces(picture.marks, picture.scale, colours), ...markTraces(picture.marks, colours)];
  Plotly.react(element, traces, chartLayout(chart, picture, options, colours), CONFIG);
  return picture;
}

function chartLayout(chart, picture, options, colours) {
  const ticks = ticksOf(picture.scale, options.locale);
  const { metrics } = chart;
  return {
    width: options.width, height: picture.height, showlegend: false, hovermode: false, dragmode: false,
    margin: { l: picture.gutter, r: metrics.margin, t: metrics.axis, b: metrics.foot, pad: 0, autoexpand: false },
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif", size: 12, color: colours.text },
    xaxis: {
      range: [0, picture.scale.width], side: "top", tickmode: "array", tickvals: ticks.days.map(picture.scale.px), ticktext: ticks.texts.map(plain),
      tickfont: { size: 12, color: colours.muted }, gridcolor: colours.line, zeroline: false, fixedrange: true, ticks: "", showline: false, tickangle: 0, automargin: false,
    },
    yaxis: { range: [picture.plotHeight, 0], visible: false, fixedrange: true },
    shapes: [...laneShapes(picture, colours), ...publicationShapes(chart, picture, colours), ...chosenShape(chart, picture, options.chosen, colours)],
    annotations: publicationLabel(chart, picture, options, colours),
  };
}

function laneShapes(picture, colours) {
  const x0 = -picture.gutter / picture.scale.width;
  return picture.lanes.flatMap((lane) => [
    { type: "line", xref: "paper", yref: "y", x0, x1: 1, y0: lane.top, y1: lane.top, layer: "below", line: { width: 1, color: colours.line } },
    ...(lane.bars ? [{ type: "line", xref: "paper", yref: "y", x0: 0, x1: 1, y0: (lane.top + lane.bottom) / 2, y1: (lane.top + lane.bottom) / 2, line: { width: 1, color: colours["strong-line"] } }] : []),
  ]);
}

// Publication is a dotted line; what lies after the last one was only announced then.
function publicationShapes(chart, picture, colours) {
  const days = chart.published.map((day) => picture.scale.px(day + 0.5)).filter((x) => x >= 0 && x <= picture.scale.width);
  const drawn = days.length <= 3 ? days : days.slice(-1);
  const after = chart.published.length ? picture.scale.px(chart.published[chart.published.length - 1] + 1) : Infinity;
  const zone = after < picture.scale.width - 2
    ? [{ type: "rect", xref: "x", yref: "paper", x0: Math.max(0, after), x1: picture.scale.width, y0: 0, y1: 1, layer: "below", line: { width: 0 }, fillcolor: colours.band }]
    : [];
  return zone.concat(drawn.map((x) => ({ type: "line", xref: "x", yref: "paper", x0: x, x1: x, y0: 0, y1: 1, layer: "below", line: { width: 1.5, dash: "dot", color: colours["strong-line"] } })));
}

function publicationLabel(chart, picture, options, colours) {
  const last = chart.published[chart.published.length - 1];
  const x = picture.scale.px(last + 0.5);
  if (last === undefined || x < 0 || x > picture.scale.width) return [];
  const text = plain(options.publication.replace("{date}", dayText(last, options.locale)));
  const anchor = x > picture.scale.width / 2 ? "right" : "left";
  return [{ x, y: 0, xref: "x", yref: "paper", xanchor: anchor, yanchor: "top", yshift: -2, showarrow: false, text, font: { size: 12, color: colours.muted } }];
}

// Among bars the chosen event is a line over all lanes.
function chosenMoment({ scale }, event, colours) {
  if (!event || !event.shape || !overlaps(event, scale.range)) return [];
  const x = Math.min(Math.max(scale.px((event.start + event.end) / 2), 0), scale.width);
  return [{ type: "line", xref: "x", yref: "paper", x0: x, x1: x, y0: 0, y1: 1, line: { width: 1.5, color: colours.accent } }];
}

function chosenShape(chart, picture, chosen, colours) {
  const mark = picture.marks.find((candidate) => candidate.of.id === chosen);
  if (!mark) return picture.aggregated ? chosenMoment(picture, chart.events.find((event) => event.id === chosen), colours) : [];
  const box = boxOf(mark, picture.scale.width);
  return [{ type: "rect", xref: "x", yref: "y", x0: box.left, x1: box.right, y0: box.top, y1: box.bottom, layer: "below", fillcolor: colours["accent-soft"], line: { width: 1.5, color: colours.accent } }];
}

// Mark and label together, for the pointer and for the frame around the chosen event.
function boxOf(mark, width) {
  const wide = mark.label ? textWidth(mark.label) + 2 * LABEL_GAP : 0;
  const half = mark.side === "n" ? 6 : 11;
  const above = mark.side === "a" ? labelX(mark, width) : null;
  const left = Math.min(mark.left - 5, mark.side === "l" ? mark.left - wide - 4 : above === null ? Infinity : above);
  const right = Math.max(mark.right + 5, mark.side === "r" ? mark.right + wide + 4 : above === null ? 0 : above + wide);
  return { left: left - (mark.of.openStart ? ARROW : 0), right: right + (mark.of.openEnd ? ARROW : 0), top: mark.y - (mark.side === "a" ? 24 : half), bottom: mark.y + half };
}

// Lane names are text of the document, not of the picture.
function nameLanes(element, picture, metrics, nameOf) {
  element.replaceChildren(...picture.lanes.map((lane) => {
    const name = document.createElement("div");
    name.className = "gt-lane";
    name.style.top = `${metrics.axis + lane.top + (picture.heads ? 5 : metrics.bandPadding + 3)}px`;
    name.style.width = `${picture.gutter ? picture.gutter - 12 : picture.scale.width}px`;
    name.textContent = nameOf(lane.key);
    return name;
  }));
}
