// The chosen event: its row of the list holds the whole detail; the panel shows a copy.
let shownDetail = data.chosen;

function field(row, name) {
  const found = row.querySelector(`[data-field="${name}"]`);
  return found ? found.textContent.replace(/\s+/g, " ").trim() : "";
}

function showDetail() {
  for (const [id, row] of rows) {
    if (id === state.chosen) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  }
  const chosen = eventById.get(state.chosen);
  if (!chosen) return;
  if (shownDetail !== state.chosen) copyDetail(rows.get(state.chosen));
  byId("hidden-note").hidden = passing[chosen.index];
}

function copyDetail(row) {
  const panel = byId("chosen");
  panel.querySelector(".date").textContent = field(row, "date");
  byId("chosen-title").textContent = field(row, "title");
  panel.querySelector(".who").replaceChildren(...row.querySelector(".whom").cloneNode(true).childNodes);
  panel.querySelector(".body").replaceWith(row.querySelector(".body").cloneNode(true));
  shownDetail = state.chosen;
}

function speakChosen() {
  const row = rows.get(state.chosen);
  if (row) byId("spoken").textContent = `${field(row, "title")}, ${field(row, "date")}, ${field(row, "kind")}, ${field(row, "claim")}`;
}

function choose(id, speak = false) {
  if (!eventById.has(id)) return;
  state.chosen = id;
  render();
  if (speak) speakChosen();
}

// Before and after, among the events that pass.
function step(by) {
  const order = chart.events.filter((event, index) => passing[index]);
  const at = order.findIndex((event) => event.id === state.chosen);
  const next = order[Math.min(Math.max(at + by, 0), order.length - 1)];
  if (next) reveal(next);
}

function reveal(event) {
  if (event.shape && !overlaps(event, state.range)) {
    const days = state.range[1] - state.range[0];
    const middle = (event.start + event.end) / 2;
    state.range = clamped([middle - days / 2, middle + days / 2]);
  }
  choose(event.id, true);
}

function citation() {
  const row = rows.get(state.chosen);
  return `« ${field(row, "quote")} » ${field(row, "source")}. [${field(row, "title")}, ${field(row, "date")}]`;
}
