// The data of the page, and its words.
const data = long ? await unpacked(island.textContent) : JSON.parse(island.textContent);
const { chart } = data;
const plurals = new Intl.PluralRules(data.locale);
const numbers = new Intl.NumberFormat(data.locale);
const percents = new Intl.NumberFormat(data.locale, { style: "percent" });
const eventById = new Map(chart.events.map((event, index) => [event.id, { event, index }]));

function word(key, blanks = {}) {
  return data.words[key].replace(/\{(\w+)\}/g, (whole, name) => (name in blanks ? blanks[name] : whole));
}

function counted(key, number) {
  const forms = data.plurals[key];
  return (forms[plurals.select(number)] || forms.other).replace("{n}", numbers.format(number));
}

function laneName(key) {
  if (key === "") return state.grouping === "none" ? "" : word("nobody");
  if (key === "…") return word("others");
  if (state.grouping === "class") return word(key);
  if (state.grouping === "storyline") return data.storylines[key] || key;
  if (state.grouping === "source") return data.titles[key] || key;
  return key.split(" – ").map((part) => data.names[part] || part).join(" – ");
}

const byId = (id) => document.getElementById(id);
