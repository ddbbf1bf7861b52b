// The chosen event: its row of the list holds the whole detail; the panel shows a copy.
let shownDetail = data.chosen;

// The folded detail of a row. In a long list it comes as markup that was escaped when the page was built.
function bodyOf(row) {
  const there = row.querySelector(".body");
  if (there) return there;
  const body = document.createElement("div");
  body.className = "body";
  body.append(...new DOMParser().parseFromString(data.details[row.dataset.event], "text/html").body.childNodes);
  return body;
}

function field(row, name) {
  const selector = `[data-field="${name}"]`;
  const found = row.querySelector(selector) || bodyOf(row).querySelector(selector);
  return found ? found.textContent.replace(/\s+/g, " ").trim() : "";
}

function showDetail() {
  for (const row of document.querySelectorAll("tr[aria-current]")) row.removeAttribute("aria-current");
  if (rows.has(state.chosen)) rows.get(state.chosen).setAttribute("aria-current", "true");
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
  panel.querySelector(".body").replaceWith(bodyOf(row).cloneNode(true));
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
