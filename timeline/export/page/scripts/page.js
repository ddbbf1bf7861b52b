// Starts the page.
function listen() {
  const form = byId("filters");
  form.addEventListener("input", () => { readForm(); render(); });
  form.addEventListener("submit", (sent) => sent.preventDefault());
  for (const id of ["clear", "clear-too"]) byId(id).addEventListener("click", () => { clearFilters(); render(); byId("query").focus(); });
  byId("grouping").addEventListener("change", (changed) => { state.grouping = changed.target.value; render(); });
  onEach("[data-window]", (button) => { state.range = windowNamed(button.dataset.window); render(); });
  onEach("[data-move]", (button) => move(button.dataset.move));
  onEach("[data-download]", (button) => MAKERS[button.dataset.download]());
  onEach("[data-choose]", (link, pressed) => { pressed.preventDefault(); choose(link.dataset.choose, true); byId("chosen-title").focus(); });
  byId("previous").addEventListener("click", () => step(-1));
  byId("next").addEventListener("click", () => step(1));
  byId("print").addEventListener("click", () => window.print());
  byId("theme").addEventListener("click", () => { state.theme = dark() ? "light" : "dark"; showTheme(); render(); });
  byId("copy-link").addEventListener("click", (pressed) => copyText(location.href, pressed.currentTarget));
  byId("cite").addEventListener("click", (pressed) => copyText(citation(), pressed.currentTarget));
  listenToList();
  document.addEventListener("click", (pressed) => closePopovers(pressed.target.closest(".popover") || document.body));
}

function onEach(selector, act) {
  for (const element of document.querySelectorAll(selector)) element.addEventListener("click", (pressed) => act(element, pressed));
}

// Beside the panel a row only chooses; without room for a panel it unfolds.
function listenToList() {
  document.querySelector(".list tbody").addEventListener("click", (pressed) => {
    const summary = pressed.target.closest("tr[data-event] > .what > details > summary");
    if (!summary) return;
    const row = summary.closest("tr");
    const id = row.dataset.event;
    if (wide.matches) pressed.preventDefault();
    else if (!row.querySelector(".body")) summary.after(bodyOf(row));
    if (wide.matches) reveal(eventById.get(id).event);
    else choose(id);
  });
  byId("more-rows").addEventListener("click", () => { room += 200; filterAll(); });
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
  listenToPrinting();
  render();
  let width = window.innerWidth;
  window.addEventListener("resize", () => { if (window.innerWidth !== width) { width = window.innerWidth; showChart(); } });
  window.addEventListener("hashchange", () => { readAddress(); showTheme(); render(); });
  prefersDark.addEventListener("change", () => { showTheme(); showChart(); });
  for (const table of document.querySelectorAll(".waiting")) table.classList.remove("waiting");
  document.documentElement.dataset.ready = "";
}

start();
