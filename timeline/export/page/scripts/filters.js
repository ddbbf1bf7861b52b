// Which events pass, and the form that says so.
const rows = new Map([...document.querySelectorAll("tr[data-event]")].map((row) => [row.dataset.event, row]));
const texts = new Map();
let passing = [];
let room = 200; // rows of the list

function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// The text of markup that was escaped when the page was built, without making elements of it.
function markupText(markup) {
  const signs = { "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&amp;": "&" };
  return markup.replace(/<[^>]*>/g, " ").replace(/&(?:lt|gt|amp|#34|#39);/g, (sign) => signs[sign]);
}

function textOf(id) {
  if (!texts.has(id)) {
    const row = rows.get(id);
    texts.set(id, folded(`${row.textContent} ${row.querySelector(".body") ? "" : markupText(data.details[id])}`));
  }
  return texts.get(id);
}

function passes(event) {
  return (
    state.quads.has(event.quad) &&
    state.claims.has(event.claim) &&
    event.confidence >= state.confidence &&
    [...state.actors].every((key) => event.actors.includes(key)) &&
    folded(state.query).split(/\s+/).every((part) => !part || textOf(event.id).includes(part))
  );
}

function filterAll() {
  passing = chart.events.map(passes);
  let shown = 0;
  for (const [id, row] of rows) row.hidden = !passing[eventById.get(id).index] || ++shown > room;
  byId("more-rows").hidden = shown <= room;
}

function visible(index) {
  return passing[index];
}

function filtered() {
  return state.query !== "" || state.actors.size > 0 || state.confidence > 0 || state.quads.size < QUAD_NAMES.length || state.claims.size < CLAIMS.length;
}

function clearFilters() {
  const { query, quads, claims, actors, confidence } = START();
  Object.assign(state, { query, quads, claims, actors, confidence });
}

function readForm() {
  state.query = byId("query").value.trim();
  state.confidence = Number(byId("confidence").value) / 100;
  state.quads = ticked("quad");
  state.actors = ticked("actor");
  if (CLAIMS.length > 1) state.claims = ticked("claim");
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
  for (const [name, chosen] of [["quad", state.quads], ["actor", state.actors], ["claim", state.claims]]) {
    for (const box of boxes(name)) box.checked = chosen.has(box.value);
  }
  badge("actors-chosen", state.actors.size);
  badge("more-chosen", (state.confidence > 0 ? 1 : 0) + (CLAIMS.length - state.claims.size));
  byId("clear").hidden = !filtered();
}

function badge(id, count) {
  byId(id).hidden = !count;
  byId(id).textContent = count;
}

function toggleActors(keys) {
  const all = keys.every((key) => state.actors.has(key)) && state.actors.size === keys.length;
  state.actors = new Set(all ? [] : keys);
}
