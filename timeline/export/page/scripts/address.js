// The state in the address after #, so that a link shows what its sender saw. Only known values are read back.
let written = null;

function address() {
  const parts = new URLSearchParams();
  if (embedded) parts.set("embed", "1");
  if (state.query) parts.set("q", state.query);
  if (state.quads.size < QUAD_NAMES.length) parts.set("c", [...state.quads].join(","));
  if (state.claims.size < CLAIMS.length) parts.set("m", [...state.claims].join(","));
  if (state.actors.size) parts.set("a", [...state.actors].join(","));
  if (state.confidence) parts.set("conf", String(state.confidence));
  if (chart.windows.length && !sameRange(state.range, chart.windows[0].slice(1))) parts.set("t", state.range.map(isoDay).join(".."));
  if (state.documents.size) parts.set("s", [...state.documents].join(","));
  if (state.place) parts.set("p", state.place);
  if (state.inside) parts.set("in", "1");
  if (state.everything) parts.set("top", "all");
  if (state.view !== (VIEWS[0] || null)) parts.set("view", state.view);
  if (state.grouping !== "actor") parts.set("lane", state.grouping);
  if (playing) parts.set("play", "1");
  if (state.chosen && state.chosen !== data.chosen) parts.set("e", state.chosen);
  if (state.theme) parts.set("theme", state.theme);
  return parts.toString();
}

function isoDay(day) {
  return dateOf(Math.round(day)).toISOString().slice(0, 10);
}

function writeAddress() {
  const text = address();
  if (text === written) return;
  written = text;
  try {
    history.replaceState(null, "", text ? `#${text}` : "#");
  } catch {
    // a sandboxed frame may not have a history; the page works without
  }
}

function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const known = (key, values) => (parts.get(key) || "").split(",").filter((value) => values.includes(value));
  const fresh = START();
  fresh.query = (parts.get("q") || "").slice(0, 200);
  if (parts.has("c")) fresh.quads = new Set(known("c", QUAD_NAMES));
  if (parts.has("m")) fresh.claims = new Set(known("m", CLAIMS));
  fresh.actors = new Set(known("a", boxes("actor").map((box) => box.value)));
  fresh.documents = new Set(known("s", boxes("document").map((box) => box.value)));
  if (PLACES.some((place) => place.key === parts.get("p"))) fresh.place = parts.get("p");
  fresh.everything = Boolean(data.important) && parts.get("top") === "all";
  fresh.inside = parts.get("in") === "1";
  if (VIEWS.includes(parts.get("view"))) fresh.view = parts.get("view");
  fresh.confidence = Math.min(Math.max(Number(parts.get("conf")) || 0, 0), 0.95);
  fresh.range = readRange(parts.get("t")) || fresh.range;
  if ([...byId("grouping").options].some((option) => option.value === parts.get("lane"))) fresh.grouping = parts.get("lane");
  if (eventById.has(parts.get("e"))) fresh.chosen = parts.get("e");
  if (["light", "dark"].includes(parts.get("theme"))) fresh.theme = parts.get("theme");
  Object.assign(state, fresh);
  written = address();
}

function readRange(text) {
  if (!text || !chart.windows.length) return null;
  const days = text.split("..").map((part) => Date.parse(`${part}T00:00:00Z`) / DAY);
  return days.length === 2 && days.every(Number.isFinite) && days[0] < days[1] ? clamped(days) : null;
}
