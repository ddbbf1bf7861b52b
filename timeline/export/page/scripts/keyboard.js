// The chart from the keyboard: along the events, across the lanes, in and out.
function listenToKeyboard() {
  byId("chart").addEventListener("keydown", (key) => {
    const act = !key.ctrlKey && !key.metaKey && !key.altKey && KEYS[key.key];
    if (!act) return;
    key.preventDefault();
    act();
  });
  byId("detail").addEventListener("keydown", (key) => { if (key.key === "Escape") byId("chart").focus(); });
  document.addEventListener("keydown", (key) => { if (key.key === "Escape") closePopovers(null); });
}

const KEYS = {
  ArrowLeft: () => step(-1),
  ArrowRight: () => step(1),
  ArrowUp: () => stepLane(-1),
  ArrowDown: () => stepLane(1),
  Home: () => step(-chart.events.length),
  End: () => step(chart.events.length),
  "+": () => move("in"),
  "=": () => move("in"),
  "-": () => move("out"),
  Enter: () => (picture && picture.aggregated ? zoomToChosen() : byId("chosen-title").focus()),
};

// Into the bar that counts the chosen event.
function zoomToChosen() {
  const { event } = eventById.get(state.chosen) || {};
  const bars = picture.lanes.flatMap((lane) => lane.bars);
  const bar = event && event.shape && bars.find((one) => event.start < one.end && event.end > one.start);
  if (bar) { state.range = clamped([bar.start, bar.end]); render(); }
}

// The mark nearest in time in the lane above or below.
function stepLane(by) {
  if (!picture || picture.aggregated) return;
  const lanes = picture.lanes.map((lane) => lane.items.map((item) => chart.events[item.event]));
  const at = lanes.findIndex((events) => events.some((event) => event.id === state.chosen));
  const next = lanes[Math.min(Math.max(at + by, 0), lanes.length - 1)];
  const from = eventById.get(state.chosen).event;
  if (!next || at + by < 0) return;
  reveal(next.reduce((best, event) => (Math.abs(event.start - from.start) < Math.abs(best.start - from.start) ? event : best)));
}

function closePopovers(except) {
  for (const popover of document.querySelectorAll(".popover[open]")) {
    if (popover === except) continue;
    const inside = popover.contains(document.activeElement);
    popover.open = false;
    if (inside && !except) popover.querySelector("summary").focus();
  }
}
