// Play through time: the window moves on until it reaches the end. Whoever prefers less motion gets it page by page.
const STEPS_A_WINDOW = 4;
const STEP_TIME = 900; // milliseconds
const PARTS = 8; // of a window with little left after it: so long is the one that plays through it
const lessMotion = matchMedia("(prefers-reduced-motion: reduce)");
let playing = null; // the stretch last played, and the timer of the next
let stage = null; // where playing began, how many days it shows, and where it ended

function play() {
  const [, last] = windowNamed("all");
  const [from, to] = state.range;
  const again = stage && stage.end && sameRange(stage.end, state.range);
  const days = last - to < (to - from) / 2 ? (to - from) / PARTS : to - from;
  if (!again) stage = { from, days };
  pause();
  moveTo(stage.from, stage.days);
}

function moveTo(from, days) {
  state.range = clamped([from, from + days]);
  const still = lessMotion.matches;
  playing = { range: state.range, timer: setTimeout(playOn, STEP_TIME * (still ? STEPS_A_WINDOW : 1), still ? days : days / STEPS_A_WINDOW) };
  render();
}

function playOn(step) {
  const [from, to] = state.range;
  const [, last] = windowNamed("all");
  if (to >= last - 0.01) stage.end = state.range;
  if (!playing || !sameRange(playing.range, state.range) || to >= last - 0.01) pause();
  else moveTo(Math.min(from + step, last - (to - from)), to - from);
}

function pause() {
  if (!playing) return;
  clearTimeout(playing.timer);
  playing = null;
  render();
}

// A link to a page that plays, plays; not by itself for those who prefer less motion.
function playWanted() {
  return new URLSearchParams(location.hash.slice(1)).get("play") === "1" && byId("play") !== null && !lessMotion.matches;
}

function showPlaying() {
  const button = byId("play");
  if (!button) return;
  button.setAttribute("aria-label", word(playing ? "pause" : "play"));
  button.textContent = playing ? "❚❚" : "▶";
  byId("status").setAttribute("aria-live", playing ? "off" : "polite");
}
