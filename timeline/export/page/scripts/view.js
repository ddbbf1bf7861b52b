// Brings everything that is shown in line with the state.
let picture = null;
let paperWidth = null; // set while printing

function render() {
  filterAll();
  showForm();
  showDetail();
  showPair();
  showChart();
  showStatus();
  showFold();
  showWindows();
  showPlaying();
  writeAddress();
}

function showChart() {
  const box = byId("chart");
  const some = passing.some(Boolean);
  byId("nothing").hidden = some;
  if (chart.windows.length && some) {
    box.hidden = false;
    picture = drawChart(byId("plot"), chart, {
      grouping: state.grouping, range: state.range, visible, chosen: state.chosen,
      width: paperWidth || box.clientWidth, locale: data.locale, publication: data.words.publication,
    });
    byId("plot").style.minHeight = "0";
    nameLanes(byId("lane-names"), picture, chart.metrics, laneName);
    byId("aggregated").hidden = !picture.aggregated;
  } else {
    box.hidden = true;
    picture = null;
  }
  showViews();
}

function showViews() {
  for (const view of document.querySelectorAll("[data-shows]")) view.hidden = view.dataset.shows !== state.view && !paperWidth;
  for (const button of document.querySelectorAll("[data-view]")) button.setAttribute("aria-pressed", String(button.dataset.view === state.view));
  if (VIEWS.length) byId("network-name").textContent = word(state.view);
  if (VIEWS.includes("network") && (state.view === "network" || paperWidth)) drawNetwork(paperWidth || byId("network").clientWidth);
  if (VIEWS.includes("map") && (state.view === "map" || paperWidth)) drawMap(paperWidth || byId("map").parentElement.clientWidth);
}

function showStatus() {
  const count = passing.filter(Boolean).length;
  const dated = chart.events.filter((event, index) => passing[index] && event.shape);
  const outside = dated.filter((event) => !overlaps(event, state.range)).length;
  const undated = count - dated.length;
  const total = counted("events", chart.events.length);
  byId("status").textContent = [
    ...(count < chart.events.length ? [word("of_all", { shown: numbers.format(count), all: total })] : outside || undated ? [] : [total]),
    ...(withheld ? [word("folded", { n: numbers.format(withheld) })] : []),
    ...(outside ? [counted("outside", outside)] : []),
    ...(undated ? [counted("undated", undated)] : []),
  ].join(" · ");
}

function showWindows() {
  for (const button of document.querySelectorAll("[data-window]")) {
    button.setAttribute("aria-pressed", String(sameRange(windowNamed(button.dataset.window), state.range)));
  }
  byId("grouping").value = state.grouping;
}

function move(how) {
  const [from, to] = state.range;
  const days = to - from;
  const moves = { earlier: [-0.5, -0.5], later: [0.5, 0.5], in: [0.25, -0.25], out: [-0.5, 0.5] };
  const [a, b] = moves[how];
  state.range = clamped([from + a * days, to + b * days]);
  render();
}

function zoomAt(px, factor) {
  const middle = picture.scale.day(px);
  const [from, to] = state.range;
  state.range = clamped([middle - (middle - from) * factor, middle + (to - middle) * factor]);
  render();
}
