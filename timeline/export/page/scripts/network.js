// The ring of actors as it was laid out, scaled to its box.
const RING_HEIGHT = data.network.nodes.length < 4 ? 176 : 368;
const NARROW_RING = 560;
const NODE_GROWTH = 30; // pixels that the busiest actor is wider than one without events, at most
const TIE_REACH = 14; // less than the points of a curve are apart
const WIDEST_TIE = 9;
let ringPlaces = [];
let ringTies = [];

// The network is that of the window: what is undated is in none but the whole.
function inWindow(index) {
  const event = chart.events[index];
  return around[index] && (event.shape ? overlaps(event, state.range) : wholeShown());
}

function wholeShown() {
  return !chart.windows.length || sameRange(state.range, windowNamed("all"));
}

function countsOf(indexes) {
  const counts = new Map();
  for (const index of indexes) for (const key of chart.events[index].actors) counts.set(key, (counts.get(key) || 0) + 1);
  return counts;
}

function drawNetwork(width) {
  const box = byId("network");
  if (!box) return;
  const colours = coloursOf(box);
  const tall = RING_HEIGHT / 2 - 52;
  const wide = Math.min(width / 2 - (width < NARROW_RING ? 88 : 150), 1.5 * RING_HEIGHT / 2);
  const at = ([x, y]) => [width / 2 + x * wide, RING_HEIGHT / 2 - y * tall];
  const counts = countsOf(chart.events.map((event, index) => index).filter(inWindow));
  ringPlaces = data.network.nodes.map(([key, , x, y]) => ({ key, count: counts.get(key) || 0, x, y, at: at([x, y]) }));
  const ties = data.network.ties.map(([first, second, conflict, x, y, ...events]) => {
    const ends = [ringPlaces[first], ringPlaces[second]];
    return { keys: ends.map((node) => node.key), conflict, count: events.filter(inWindow).length, points: curve(ends[0].at, at([x, y]), ends[1].at) };
  });
  ringTies = ties.filter((tie) => tie.count);
  Plotly.react(box, [...ringTies.map((tie) => tieTrace(tie, colours)), ...nodeTraces(colours, width)], ringLayout(width, colours), CONFIG);
}

// A quadratic curve with a point every few pixels.
function curve([x, y], [bendX, bendY], [toX, toY]) {
  const steps = Math.max(10, Math.ceil((2 * Math.hypot(toX - x, toY - y)) / TIE_REACH));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    return [a * x + b * bendX + c * toX, a * y + b * bendY + c * toY];
  });
}

function tieTrace({ keys: [first, second], conflict, count, points }, colours) {
  const width = Math.min(WIDEST_TIE, 1.5 + 1.5 * Math.sqrt(count - 1));
  const { event } = eventById.get(state.chosen) || {};
  const told = event && [first, second].every((key) => event.actors.includes(key)) && (event.quad === "vconf" || event.quad === "mconf") === Boolean(conflict);
  const dim = state.actors.size > 0 && ![...state.actors].some((key) => key === first || key === second);
  return {
    type: "scatter", mode: "lines", hoverinfo: "none", opacity: dim ? 0.15 : told ? 1 : 0.65, name: `${first}/${second}`,
    x: points.map(([x]) => x), y: points.map(([, y]) => y),
    line: { color: conflict ? colours.mconf : colours.mcoop, width: told ? width + 1.5 : width, dash: conflict ? "6px,4px" : "solid", simplify: false },
  };
}

function nodeTraces(colours, width) {
  const most = Math.max(1, ...data.network.nodes.map(([, count]) => count));
  const size = (node) => 12 + Math.min(4, NODE_GROWTH / Math.sqrt(most)) * Math.sqrt(node.count);
  const chosen = (node) => state.actors.has(node.key);
  const dots = {
    type: "scatter", mode: "markers", hoverinfo: "none", name: "nodes",
    x: ringPlaces.map((node) => node.at[0]), y: ringPlaces.map((node) => node.at[1]),
    marker: { size: ringPlaces.map(size), color: ringPlaces.map((node) => (chosen(node) ? colours.accent : colours.surface)), line: { width: 2, color: ringPlaces.map((node) => (node.count ? colours.text : colours["strong-line"])) }, opacity: 1 },
  };
  return [dots, ...ringPlaces.map((node) => nameTrace(node, size(node) / 2 + 4, colours, width))];
}

function nameTrace(node, gap, colours, width) {
  const side = Math.abs(node.x) < 0.2 ? "center" : node.x > 0 ? "right" : "left";
  const over = node.y > 0 ? "top" : "bottom";
  const position = side === "center" ? `${over} center` : `middle ${side}`;
  const [x, y] = node.at;
  const shift = side === "center" ? [0, node.y > 0 ? -gap : gap] : [side === "right" ? gap : -gap, 0];
  const text = wrapped(data.names[node.key] || node.key, width < NARROW_RING ? 12 : 22).map(plain).join("<br>");
  return { type: "scatter", mode: "text", hoverinfo: "none", name: "actor", textposition: position, x: [x + shift[0]], y: [y + shift[1]], text: [text], textfont: { size: 12, color: node.count ? colours.text : colours.muted } };
}

function wrapped(name, room) {
  const lines = [""];
  for (const word of name.split(/\s+/)) {
    const part = word.length > room + 2 ? `${word.slice(0, room)}…` : word;
    const line = lines[lines.length - 1];
    if (line && line.length + part.length >= room) lines.push(part);
    else lines[lines.length - 1] = line ? `${line} ${part}` : part;
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines;
}

function ringLayout(width, colours) {
  return bareLayout(width, RING_HEIGHT, [0, width], [RING_HEIGHT, 0], colours.text);
}

function bareLayout(width, height, across, down, color) {
  const axis = { visible: false, fixedrange: true };
  return {
    width, height, showlegend: false, hovermode: false, dragmode: false, margin: { l: 0, r: 0, t: 0, b: 0 },
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", font: { family: "system-ui, sans-serif", size: 12, color },
    xaxis: { ...axis, range: across }, yaxis: { ...axis, range: down },
  };
}

function actorsAt(x, y) {
  const near = ringPlaces.find((node) => Math.hypot(node.at[0] - x, node.at[1] - y) < 24);
  if (near) return [near.key];
  const away = ringTies.map(({ keys, points }) => [Math.min(...points.map(([px, py]) => Math.hypot(px - x, py - y))), keys]);
  const [least, keys] = away.reduce((best, tie) => (tie[0] < best[0] ? tie : best), [Infinity, null]);
  return least < TIE_REACH ? keys : null;
}

function listenToNetwork() {
  const box = byId("network");
  if (!box) return;
  box.addEventListener("click", (pressed) => {
    const frame = box.getBoundingClientRect();
    const keys = actorsAt(pressed.clientX - frame.left, pressed.clientY - frame.top);
    if (keys) { toggleActors(keys); render(); }
  });
}
