// Two actors that are chosen: what they did to each other by period, as columns and as a table.
const PAIR_HEIGHT = 120;
let trends = null; // packed until the first pair is chosen
let shownPair = null;

async function showPair() {
  const wanted = () => (state.actors.size === 2 ? [...state.actors].sort().join("/") : null);
  if (wanted() && !trends) trends = await unpacked(data.trends);
  const pair = trends && trends[wanted()] ? wanted() : null;
  byId("pair").hidden = !pair;
  if (pair && shownPair !== pair) tellPair(pair);
  shownPair = pair;
  if (pair) drawPair(trends[pair][1]);
}

function tellPair(pair) {
  const [told, periods] = trends[pair];
  byId("pair-name").textContent = [...state.actors].sort().map((key) => data.names[key] || key).join(" – ");
  byId("pair-told").textContent = told;
  byId("spoken").textContent = `${byId("pair-name").textContent}: ${told}`;
  byId("pair-table").hidden = !periods.length;
  byId("pair-rows").replaceChildren(...periods.map(([, ...cells]) => {
    const row = document.createElement("tr");
    row.append(...cells.map((cell, at) => {
      const box = document.createElement(at ? "td" : "th");
      box.textContent = at ? numbers.format(cell) : cell;
      return box;
    }));
    return row;
  }));
}

function drawPair(periods) {
  const box = byId("pair-plot");
  box.hidden = !periods.length;
  if (!periods.length) return;
  const colours = coloursOf(box);
  const x = periods.map((row) => row[0]);
  const most = Math.max(...periods.flatMap(([, , up, down]) => [up, down])) + 0.2;
  const bars = (at, sign, color) => ({ type: "bar", x, y: periods.map((row) => sign * row[at]), marker: { color }, hoverinfo: "none", width: 0.8 });
  const layout = bareLayout(box.clientWidth, PAIR_HEIGHT, [x[0] - 1, Math.max(x[x.length - 1], x[0] + 5) + 1], [-most, most], colours.muted);
  const ends = [[0, "left", periods[0][1]], [1, "right", periods[x.length - 1][1]]].slice(0, x.length);
  layout.margin.b = 22;
  layout.barmode = "relative";
  layout.shapes = [{ type: "line", xref: "paper", x0: 0, x1: 1, y0: 0, y1: 0, line: { width: 1, color: colours["strong-line"] } }];
  layout.annotations = ends.map(([at, xanchor, text]) => ({ x: at, xanchor, y: 0, yanchor: "top", xref: "paper", yref: "paper", text: plain(text), showarrow: false }));
  Plotly.react(box, [bars(2, 1, colours.mcoop), bars(3, -1, colours.mconf)], layout, CONFIG);
}
