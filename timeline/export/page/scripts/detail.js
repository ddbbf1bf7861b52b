// The chosen event: its row of the list holds the whole detail; the panel shows a copy.
let shownDetail = data.chosen;

function showDetail() {
  for (const row of document.querySelectorAll("tr[aria-current]")) row.removeAttribute("aria-current");
  const chosen = eventById.get(state.chosen);
  if (!chosen) return;
  rowOf(state.chosen).setAttribute("aria-current", "true");
  if (shownDetail !== state.chosen) copyDetail(state.chosen);
  byId("hidden-note").hidden = passing[chosen.index];
}

async function copyDetail(id) {
  shownDetail = id;
  const panel = byId("chosen");
  const row = rowOf(id);
  panel.querySelector(".date").textContent = field(row, "date");
  byId("chosen-title").textContent = field(row, "title");
  panel.querySelector(".who").replaceChildren(...row.querySelector(".whom").cloneNode(true).childNodes);
  const body = row.querySelector(".body") || (await bodyOf(id));
  if (shownDetail === id) panel.querySelector(".body").replaceWith(body.cloneNode(true));
}

async function speakChosen() {
  const row = rowOf(state.chosen);
  const body = await bodyOf(state.chosen);
  byId("spoken").textContent = [field(row, "title"), field(row, "date"), textIn(body, "kind"), textIn(body, "claim")].join(", ");
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

async function citation() {
  const [told] = await recordsOf([eventById.get(state.chosen).event], ["quote", "source", "title", "date"]);
  return `« ${told.quote} » ${told.source}. [${told.title}, ${told.date}]`;
}
