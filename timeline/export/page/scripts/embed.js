// Draws every embedded chart of the page, once, however often this file is loaded.
function embed(figure) {
  if (figure.dataset.gtReady !== undefined) return;
  figure.dataset.gtReady = "";
  const data = JSON.parse(figure.querySelector(".gt-data").textContent);
  const box = figure.querySelector(".gt-chart");
  const told = figure.dataset.theme;
  matchHost(figure, told);
  if (data.chart ? !data.chart.windows.length : data.empty) { box.hidden = true; return; }
  figure.querySelector(".gt-list").open = false;
  const draw = () => (data.chart ? drawEmbedded : drawFigure)(figure, box, data);
  new ResizeObserver(() => { if (box.clientWidth && box.clientWidth !== figure.gtWidth) draw(); }).observe(box);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { matchHost(figure, told); draw(); });
  if (data.chart) listenToFigure(figure, box, data);
}

// Dark where the page around is dark, by its own word (the CSS property color-scheme), or where the figure was told.
function matchHost(figure, told) {
  const scheme = getComputedStyle(figure.parentElement).colorScheme;
  const prefers = matchMedia("(prefers-color-scheme: dark)").matches;
  figure.dataset.theme = told || (scheme.includes("dark") && (prefers || !scheme.includes("light")) ? "dark" : "light");
}

function drawEmbedded(figure, box, data) {
  figure.gtWidth = box.clientWidth;
  figure.gtPicture = drawChart(figure.querySelector(".gt-plot"), data.chart, {
    grouping: "actor", range: data.chart.windows[0].slice(1), visible: () => true, chosen: null,
    width: box.clientWidth, locale: data.locale, publication: data.words.publication,
  });
  const special = { "": data.words.nobody, "…": data.words.others };
  nameLanes(figure.querySelector(".gt-names"), figure.gtPicture, data.chart.metrics, (key) => special[key] ?? data.names[key] ?? key);
}

// What is under the pointer, in full.
function listenToFigure(figure, box, data) {
  const tip = document.createElement("div");
  tip.className = "gt-tip";
  tip.hidden = true;
  box.append(tip);
  box.addEventListener("pointermove", (pointer) => {
    const frame = box.getBoundingClientRect();
    const { gutter, marks, scale } = figure.gtPicture;
    const [x, y] = [pointer.clientX - frame.left - gutter, pointer.clientY - frame.top - data.chart.metrics.axis];
    const mark = marks.map((candidate) => [candidate, boxOf(candidate, scale.width)]).find(([, area]) => x >= area.left && x <= area.right && y >= area.top && y <= area.bottom);
    tip.hidden = !mark;
    if (mark) showFigureTip(figure, tip, mark[0].of, data, frame.width, gutter + x, data.chart.metrics.axis + mark[0].y);
  });
  box.addEventListener("pointerleave", () => { tip.hidden = true; });
}

function showFigureTip(figure, tip, event, data, width, x, y) {
  const title = document.createElement("strong");
  title.textContent = event.title;
  const kind = document.createElement("span");
  const row = [...figure.querySelectorAll("tr[data-event]")].find((candidate) => candidate.dataset.event === event.id);
  kind.textContent = [row.cells[0].textContent, data.words[event.quad], data.words[event.claim]].join(" · ");
  tip.replaceChildren(title, document.createElement("br"), kind);
  tip.style.left = `${Math.max(0, Math.min(x, width - tip.offsetWidth))}px`;
  tip.style.top = `${y + 14}px`;
}

for (const figure of document.querySelectorAll(".gt-figure")) embed(figure);
