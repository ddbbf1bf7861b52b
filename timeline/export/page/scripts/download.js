// What is shown, as a file; and text into the clipboard.
const COLUMNS = ["date", "edtf", "precision", "title", "kind", "claim", "actors", "confidence", "quote", "source"];

function shownRecords() {
  return recordsOf(chart.events.filter((event, index) => passing[index]), COLUMNS);
}

// A spreadsheet must not take text for a formula.
function cell(value) {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const MAKERS = {
  csv: async () => {
    const records = await shownRecords();
    const lines = [["id", "class", ...COLUMNS], ...records.map((record) => Object.values(record))];
    return save(`${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`, "text/csv;charset=utf-8", "csv");
  },
  json: async () => save(JSON.stringify(await shownRecords(), null, 2), "application/json", "json"),
  svg: () => picture && Plotly.toImage(image(), imageSize("svg")).then((url) => saveUrl(url, "svg")),
  png: () => picture && Plotly.toImage(image(), { ...imageSize("png"), scale: 2 }).then((url) => saveUrl(url, "png")),
};

function imageSize(format) {
  return { format, width: byId("chart").clientWidth, height: picture.height };
}

// The chart as it stands, with the names of its lanes and a ground, which on the page are not part of the picture.
function image() {
  const { data: traces, layout } = byId("plot");
  const colours = coloursOf(byId("plot"));
  const names = picture.lanes.map((lane) => ({
    text: `<b>${wrapped(laneName(lane.key), picture.gutter ? 18 : 48).map(plain).join("<br>")}</b>`, font: { size: 13, color: colours.text },
    xref: "paper", x: -picture.gutter / picture.scale.width, xanchor: "left", y: lane.top + 5, yanchor: "top", align: "left", showarrow: false,
  }));
  return { data: traces, layout: { ...layout, paper_bgcolor: colours.surface, annotations: [...layout.annotations, ...names] }, config: CONFIG };
}

function save(text, type, ending) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  saveUrl(url, ending);
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

function saveUrl(url, ending) {
  const link = document.createElement("a");
  link.href = url;
  link.download = `timeline.${ending}`;
  link.click();
}

async function copyText(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
  const before = button.textContent;
  button.textContent = word("copied");
  setTimeout(() => { button.textContent = before; }, 1500);
}

// Files opened from a folder have no clipboard of their own.
function copyBySelection(text) {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
