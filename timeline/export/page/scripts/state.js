// What the reader has chosen. Everything that is shown follows from it.
const QUAD_NAMES = boxes("quad").map((box) => box.value); // the neutral class has a box only where it has events
const CLAIMS = [...new Set(chart.events.map((event) => event.claim))];
const PLACES = (data.places || []).map(([key, name, events, latitude, longitude]) => ({ key, name, events, latitude, longitude }));
const placeOf = new Map(PLACES.flatMap((place) => place.events.map((id) => [id, place.key])));
const VIEWS = ["network", "map"].filter((name) => document.querySelector(`[data-shows="${name}"]`));
const START = () => ({
  query: "",
  quads: new Set(QUAD_NAMES),
  claims: new Set(CLAIMS),
  actors: new Set(),
  confidence: 0,
  documents: new Set(),
  place: null,
  inside: false,
  everything: false,
  view: VIEWS[0] || null,
  grouping: "actor",
  range: chart.windows.length ? chart.windows[0].slice(1) : [0, 1],
  chosen: data.chosen,
  theme: null,
});
const state = START();

function sameRange(a, b) {
  return Math.abs(a[0] - b[0]) < 0.01 && Math.abs(a[1] - b[1]) < 0.01;
}

function windowNamed(name) {
  const found = chart.windows.find(([candidate]) => candidate === name);
  return found && found.slice(1);
}

// The axis never leaves what there is, and never shows less than three days.
function clamped([from, to]) {
  const [, first, last] = chart.windows.find(([name]) => name === "all");
  const days = Math.min(Math.max(to - from, 3), last - first);
  const start = Math.min(Math.max((from + to - days) / 2, first), last - days);
  return [start, start + days];
}
