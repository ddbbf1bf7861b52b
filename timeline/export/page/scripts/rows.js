// The list. A short one stands in the page; of a long one only those rows are made that are shown, and details are
// unpacked when they are asked for. All markup was escaped when the page was built.
const LOT = 200;
const PACK = 500;
const rows = new Map([...document.querySelectorAll("#list tr[data-event]")].map((row) => [row.dataset.event, row]));
const texts = new Map();
let room = LOT;
let listed = null;
let everyTextKnown = !long;

function elementsOf(markup) {
  return new DOMParser().parseFromString(markup, "text/html").body;
}

function rowOf(id) {
  if (!rows.has(id)) {
    const markup = data.rows[eventById.get(id).index];
    rows.set(id, document.adoptNode(elementsOf(`<table><tbody>${markup}</tbody></table>`).querySelector("tr")));
  }
  return rows.get(id);
}

function packOf(number) {
  return unpacked(byId(`pack-${number}`).textContent);
}

// The folded detail of an event; in a long list it is fetched once and kept with its row.
async function bodyOf(id) {
  const row = rowOf(id);
  if (!row.querySelector(".body")) {
    const { index } = eventById.get(id);
    const pack = await packOf(Math.floor(index / PACK));
    if (!row.querySelector(".body")) row.querySelector("summary").after(bodyFrom(pack[index % PACK]));
  }
  return row.querySelector(".body");
}

function bodyFrom(markup) {
  const body = document.createElement("div");
  body.className = "body";
  body.append(...elementsOf(markup).childNodes);
  return body;
}

function textIn(element, name) {
  const found = element && element.querySelector(`[data-field="${name}"]`);
  return found ? found.textContent.replace(/\s+/g, " ").trim() : "";
}

function field(row, name) {
  return textIn(row, name);
}

// The text of markup without making elements of it.
function markupText(markup) {
  const signs = { "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&amp;": "&" };
  return markup.replace(/<[^>]*>/g, " ").replace(/&(?:lt|gt|amp|#34|#39);/g, (sign) => signs[sign]);
}

function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function textOf(id) {
  if (!texts.has(id)) texts.set(id, folded(long ? markupText(data.rows[eventById.get(id).index]) : rows.get(id).textContent));
  return texts.get(id);
}

// What a long list says in its details is searched once all of it is unpacked.
async function knowEveryText() {
  if (everyTextKnown) return;
  everyTextKnown = true;
  for (let start = 0; start < chart.events.length; start += PACK) {
    const pack = await packOf(start / PACK);
    pack.forEach((markup, at) => {
      const { id } = chart.events[start + at];
      texts.set(id, `${textOf(id)} ${folded(markupText(markup))}`);
    });
  }
  render();
}

function showRows() {
  const shown = chart.events.filter((event, index) => passing[index]);
  byId("more-rows").hidden = shown.length <= room;
  const now = shown.slice(0, room).map((event) => event.id);
  if (listed && now.length === listed.length && now.every((id, at) => id === listed[at])) return;
  listed = now;
  if (long) { document.querySelector("#list tbody").replaceChildren(...now.map(rowOf)); return; }
  const wanted = new Set(now);
  for (const [id, row] of rows) row.hidden = !wanted.has(id);
}

// Everything the list tells of some events, for files; a long list is unpacked pack by pack.
async function recordsOf(events, names) {
  const records = [];
  let number = -1;
  let pack = [];
  for (const event of events) {
    const { index } = eventById.get(event.id);
    const row = rows.get(event.id) || elementsOf(`<table><tbody>${data.rows[index]}</tbody></table>`);
    let body = row.querySelector(".body");
    if (!body) {
      if (Math.floor(index / PACK) !== number) pack = await packOf(number = Math.floor(index / PACK));
      body = elementsOf(pack[index % PACK]);
    }
    const fields = names.map((name) => [name, textIn(row, name) || textIn(body, name)]);
    records.push({ id: event.id, class: event.quad, ...Object.fromEntries(fields) });
  }
  return records;
}
