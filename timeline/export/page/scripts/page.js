// Starts the page.
function listen() {
  const form = byId("filters");
  form.addEventListener("input", (changed) => {
    if (changed.target.type === "date") readPeriod();
    else readForm();
    render();
  });
  form.addEventListener("submit", (sent) => sent.preventDefault());
  for (const id of ["clear", "clear-too"]) byId(id).addEventListener("click", () => { clearFilters(); render(); byId("query").focus(); });
  byId("grouping").addEventListener("change", (changed) => { state.grouping = changed.target.value; render(); });
  onEach("[data-window]", (button) => { state.range = windowNamed(button.dataset.window); render(); });
  onEach("[data-fold]", () => { state.everything = !state.everything; render(); });
  onEach("[data-move]", (button) => move(button.dataset.move));
  onEach("[data-view]", (button) => { state.view = button.dataset.view; render(); });
  onEach("[data-download]", (button) => MAKERS[button.dataset.download]());
  onEach("[data-choose]", (link, pressed) => { pressed.preventDefault(); choose(link.dataset.choose, true); byId("chosen-title").focus(); });
  byId("previous").addEventListener("click", () => step(-1));
  byId("next").addEventListener("click", () => step(1));
  if (byId("play")) byId("play").addEventListener("click", () => (playing ? pause() : play()));
  byId("pair-close").addEventListener("click", () => { state.actors.clear(); render(); byId("chosen-title").focus(); });
  byId("print").addEventListener("click", () => window.print());
  byId("theme").addEventListener("click", () => { state.theme = dark() ? "light" : "dark"; showTheme(); render(); });
  byId("copy-link").addEventListener("click", (pressed) => copyText(location.href, pressed.currentTarget));
  byId("cite").addEventListener("click", async ({ currentTarget }) => copyText(await citation(), currentTarget));
  listenToList();
  document.addEventListener("click", (pressed) => closePopovers(pressed.target.closest(".popover") || document.body));
}

function onEach(selector, act) {
  for (const element of document.querySelectorAll(selector)) element.addEventListener("click", (pressed) => act(element, pressed));
}

// Beside the panel a row only chooses; without room for a panel it unfolds.
function listenToList() {
  document.querySelector("#list tbody").addEventListener("click", (pressed) => {
    const summary = pressed.target.closest("tr[data-event] > .what > details > summary");
    if (!summary) return;
    const id = summary.closest("tr").dataset.event;
    if (wide.matches) pressed.preventDefault();
    else bodyOf(id);
    if (wide.matches) reveal(eventById.get(id).event);
    else choose(id);
  });
  byId("more-rows").addEventListener("click", () => { room += LOT; showRows(); });
}

const wide = matchMedia("(min-width: 861px)");
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function dark() {
  return state.theme ? state.theme === "dark" : prefersDark.matches;
}

function showTheme() {
  if (state.theme) document.documentElement.dataset.theme = state.theme;
  else delete document.documentElement.dataset.theme;
  byId("theme").textContent = word(dark() ? "theme_light" : "theme_dark");
}

function start() {
  tellHeight();
  readAddress();
  showTheme();
  listen();
  if (chart.windows.length) { listenToPointer(); listenToKeyboard(); }
  listenToNetwork();
  if (PLACES.length) listenToMap();
  listenToPrinting();
  const wanted = playWanted();
  render();
  if (wanted) play();
  let width = window.innerWidth;
  window.addEventListener("resize", () => { if (window.innerWidth !== width) { width = window.innerWidth; showChart(); } });
  window.addEventListener("hashchange", () => { readAddress(); showTheme(); render(); if (playWanted()) play(); });
  prefersDark.addEventListener("change", () => { showTheme(); showChart(); });
  document.documentElement.dataset.ready = "";
}

start();
