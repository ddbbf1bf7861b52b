// The pointer over the chart: what is under it, dragging, zooming.
let drag = null;

function plotPoint(pointer) {
  const frame = byId("chart").getBoundingClientRect();
  return [pointer.clientX - frame.left - picture.gutter, pointer.clientY - frame.top - chart.metrics.axis];
}

function markAt([x, y]) {
  let best = null;
  for (const mark of picture.marks) {
    const box = boxOf(mark, picture.scale.width);
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    const away = Math.abs(y - mark.y);
    if (!best || away < best.away) best = { mark, away };
  }
  return best && best.mark;
}

function barAt([x, y]) {
  const lane = picture.lanes.find((candidate) => y >= candidate.top && y < candidate.bottom);
  return lane && lane.bars && lane.bars.find((bar) => x >= picture.scale.px(bar.start) && x < picture.scale.px(bar.end));
}

function showTip(mark, touched = false) {
  const tip = byId("tip");
  tip.classList.toggle("touched", touched);
  if (!mark) { tip.hidden = true; return; }
  const row = rowOf(mark.of.id);
  tip.querySelector(".tip-date").textContent = field(row, "date");
  tip.querySelector(".tip-title").textContent = mark.of.title;
  tip.querySelector(".tip-kind").textContent = [word(mark.of.quad), word(mark.of.claim), percents.format(mark.of.confidence)].join(" · ");
  tip.hidden = false;
  placeTip(tip, mark);
}

function placeTip(tip, mark) {
  const frame = byId("plot").getBoundingClientRect();
  const body = document.documentElement;
  const left = frame.left + picture.gutter + Math.min(Math.max(mark.left, 0), picture.scale.width);
  const top = frame.top + chart.metrics.axis + mark.y;
  const x = Math.max(8, Math.min(left, body.clientWidth - tip.offsetWidth - 8));
  const below = top + 18 + tip.offsetHeight < body.clientHeight;
  tip.style.left = `${x + window.scrollX}px`;
  tip.style.top = `${(below ? top + 16 : top - tip.offsetHeight - 28) + window.scrollY}px`;
}

function listenToPointer() {
  const box = byId("chart");
  box.addEventListener("pointerdown", startDrag);
  box.addEventListener("pointermove", (pointer) => (drag ? dragged(pointer) : hovered(pointer)));
  box.addEventListener("pointerup", pressed);
  box.addEventListener("pointerleave", (pointer) => { if (pointer.pointerType === "mouse") showTip(null); });
  box.addEventListener("wheel", wheeled, { passive: false });
  byId("read-more").addEventListener("click", () => { showTip(null); byId("chosen-title").focus(); });
}

function startDrag(pointer) {
  if (!picture || pointer.button !== 0) return;
  drag = { x: pointer.clientX, range: state.range, moved: false, mouse: pointer.pointerType === "mouse" };
}

function dragged(pointer) {
  const shift = pointer.clientX - drag.x;
  if (!drag.moved && Math.abs(shift) < 5) return;
  drag.moved = true;
  if (!drag.mouse) return; // a finger scrolls the page
  if (!byId("chart").hasPointerCapture(pointer.pointerId)) byId("chart").setPointerCapture(pointer.pointerId);
  const days = shift / picture.scale.perDay;
  state.range = clamped([drag.range[0] - days, drag.range[1] - days]);
  showTip(null);
  render();
}

function hovered(pointer) {
  if (!picture || pointer.pointerType !== "mouse") return;
  const mark = markAt(plotPoint(pointer));
  byId("chart").style.cursor = mark || barAt(plotPoint(pointer)) ? "pointer" : "grab";
  showTip(mark);
  const bar = !mark && barAt(plotPoint(pointer));
  if (bar) showBarTip(bar);
}

// How many events a bar counts, and of which days.
function showBarTip(bar) {
  const tip = byId("tip");
  const days = new Intl.DateTimeFormat(data.locale, { timeZone: "UTC", dateStyle: "medium" });
  tip.querySelector(".tip-date").textContent = days.formatRange(dateOf(bar.start), dateOf(bar.end - 1));
  tip.querySelector(".tip-title").textContent = counted("events", bar.count);
  tip.querySelector(".tip-kind").textContent = word(UP.includes(bar.quad) ? "cooperation" : "conflict");
  tip.hidden = false;
  placeTip(tip, { left: picture.scale.px(bar.start), y: bar.to });
}

function pressed(pointer) {
  const was = drag;
  drag = null;
  if (!was || was.moved || !picture) return;
  const point = plotPoint(pointer);
  const mark = markAt(point);
  const bar = !mark && barAt(point);
  if (mark) choose(mark.of.id);
  if (bar) { state.range = clamped([bar.start, bar.end]); render(); }
  if (pointer.pointerType !== "mouse") showTip(mark && picture.marks.find((candidate) => candidate.of.id === mark.of.id), true);
}

function wheeled(turn) {
  if (!picture || !(turn.ctrlKey || turn.metaKey)) return; // a plain wheel scrolls the page
  turn.preventDefault();
  zoomAt(plotPoint(turn)[0], turn.deltaY > 0 ? 1.25 : 0.8);
}
