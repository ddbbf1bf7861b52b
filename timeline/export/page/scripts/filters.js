// Which events pass, and the form that says so.
let passing = [];
let withheld = 0; // events that pass and are less important than what is shown
let around = []; // those that would pass if no actor were chosen

function passes(event, words) {
  return (
    state.quads.has(event.quad) &&
    state.claims.has(event.claim) &&
    event.confidence >= state.confidence &&
    (!state.documents.size || event.documents.some((number) => state.documents.has(String(number + 1)))) &&
    (!state.place || placeOf.get(event.id) === state.place) &&
    (!state.inside || overlaps(event, state.range)) &&
    words.every((part) => textOf(event.id).includes(part))
  );
}

function filterAll() {
  const words = folded(state.query).split(/\s+/).filter(Boolean);
  if (words.length) knowEveryText();
  around = chart.events.map((event) => passes(event, words));
  passing = chart.events.map((event, index) => around[index] && [...state.actors].every((key) => event.actors.includes(key)));
  withheld = 0;
  if (!state.everything) withholdTheRest();
  showRows();
}

// Of the events that pass, the most important are shown, and the chosen one.
function withholdTheRest() {
  let left = chart.most.first;
  for (const index of data.important || []) {
    if (!passing[index] || left-- > 0 || chart.events[index].id === state.chosen) continue;
    passing[index] = false;
    withheld += 1;
  }
}

function showFold() {
  const most = numbers.format(chart.most.first);
  const more = passing.filter(Boolean).length > chart.most.first;
  for (const button of document.querySelectorAll("[data-fold]")) {
    button.hidden = !withheld && !(state.everything && more);
    button.textContent = state.everything ? word("fold", { n: most }) : word("unfold", { n: numbers.format(passing.filter(Boolean).length + withheld) });
  }
}

function visible(index) {
  return passing[index];
}

function filtered() {
  const narrowed = state.documents.size > 0 || state.place !== null || state.inside;
  return narrowed || state.query !== "" || state.actors.size > 0 || state.confidence > 0 || state.quads.size < QUAD_NAMES.length || state.claims.size < CLAIMS.length;
}

function clearFilters() {
  const { grouping, range, chosen, theme, view, everything } = state;
  Object.assign(state, START(), { grouping, range, chosen, theme, view, everything });
}

function readForm() {
  state.query = byId("query").value.trim();
  state.confidence = Number(byId("confidence").value) / 100;
  state.quads = ticked("quad");
  state.actors = ticked("actor");
  state.documents = ticked("document");
  if (CLAIMS.length > 1) state.claims = ticked("claim");
  if (byId("inside")) state.inside = byId("inside").checked;
}

// Days written by hand: both together, the last one included.
function readPeriod() {
  const [from, to] = ["period-from", "period-to"].map((id) => byId(id).valueAsNumber / DAY);
  if (from <= to) state.range = clamped([from, to + 1]);
}

function ticked(name) {
  return new Set(boxes(name).filter((box) => box.checked).map((box) => box.value));
}

function boxes(name) {
  return [...byId("filters").elements].filter((box) => box.name === name);
}

function showForm() {
  if (byId("query").value.trim() !== state.query) byId("query").value = state.query;
  byId("confidence").value = String(Math.round(state.confidence * 100));
  byId("confidence-said").textContent = word("confidence_least", { share: percents.format(state.confidence) });
  for (const [name, chosen] of [["quad", state.quads], ["actor", state.actors], ["claim", state.claims], ["document", state.documents]]) {
    for (const box of boxes(name)) box.checked = chosen.has(box.value);
  }
  badge("actors-chosen", state.actors.size);
  badge("more-chosen", (state.confidence > 0 ? 1 : 0) + (CLAIMS.length - state.claims.size) + state.documents.size + (state.inside ? 1 : 0));
  showPeriod();
  byId("clear").hidden = !filtered();
}

function showPeriod() {
  if (!byId("inside")) return;
  byId("inside").checked = state.inside;
  const ends = [state.range[0], state.range[1] - 1];
  ["period-from", "period-to"].forEach((id, at) => { if (document.activeElement !== byId(id)) byId(id).value = isoDay(ends[at]); });
}

function badge(id, count) {
  byId(id).hidden = !count;
  byId(id).textContent = count;
}

function toggleActors(keys) {
  const all = keys.every((key) => state.actors.has(key)) && state.actors.size === keys.length;
  state.actors = new Set(all ? [] : keys);
}
