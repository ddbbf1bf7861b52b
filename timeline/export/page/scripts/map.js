// Only in pages with a map. Where events were: towns as points, countries that a text only names as areas. Counts follow the filters.
const MAP_SHARE = 0.44; // height by width
const BLEED = 0.07; // the edge of a projection is bent, and lies outside what is seen
const LEAST_DEGREES = 24;
const MERCATOR_LIMIT = 78;
const topology = JSON.parse(byId("topology").textContent);
let mapSpots = [];
window.PlotlyGeoAssets = { topojson: { world_110m: topology } };
const LANDS = new Map(topology.objects.countries.geometries.map((land) => [land.id, land.properties && land.properties.ct]));

async function drawMap(width) {
  const box = byId("map");
  const height = Math.round(Math.min(Math.max(width * MAP_SHARE, 240), 420));
  const bleed = Math.round(width * BLEED);
  const colours = coloursOf(box);
  const counted = PLACES.map((place) => ({ ...place, shown: place.events.filter((id) => passing[eventById.get(id).index]) })).filter((place) => place.shown.length);
  const spots = counted.filter((place) => place.latitude !== undefined);
  const lands = counted.filter((place) => place.latitude === undefined && LANDS.has(place.key));
  for (const button of document.querySelectorAll("[data-place]")) {
    const place = counted.find((candidate) => candidate.key === button.dataset.place);
    button.parentElement.hidden = !place && state.place !== button.dataset.place;
    button.querySelector(".count").textContent = numbers.format(place ? place.shown.length : 0);
    button.setAttribute("aria-pressed", String(state.place === button.dataset.place));
  }
  await Plotly.react(box, [...landTrace(lands, colours), ...spotTraces(spots, colours)], mapLayout(width + 2 * bleed, height, colours), CONFIG);
  box.style.marginInline = `${-bleed}px`;
  const project = box._fullLayout.geo._subplot.projection;
  mapSpots = spots.map((place) => ({ place, at: project([place.longitude, place.latitude]), size: spotSize(place) })).filter((spot) => spot.at);
  nameSpots(width, height, bleed);
}

function spotSize(place) {
  return Math.min(9 + 4 * Math.sqrt(place.shown.length - 1), 34);
}

// A place has the look of the class that most of its events have.
function classOf(place) {
  const counts = Object.fromEntries(QUADS.map((quad) => [quad, 0]));
  for (const id of place.shown) counts[eventById.get(id).event.quad] += 1;
  return QUADS.reduce((best, quad) => (counts[quad] > counts[best] ? quad : best));
}

function spotTraces(spots, colours) {
  return QUADS.flatMap((quad) => {
    const members = spots.filter((place) => classOf(place) === quad);
    if (!members.length) return [];
    return [{
      type: "scattergeo", mode: "markers", hoverinfo: "none", name: quad,
      lon: members.map((place) => place.longitude), lat: members.map((place) => place.latitude),
      marker: {
        symbol: SYMBOLS[quad], size: members.map(spotSize), color: colours[quad], opacity: members.map((place) => (state.place && state.place !== place.key ? 0.35 : 1)),
        line: { width: 1.5, color: colours.surface },
      },
    }];
  });
}

function landTrace(lands, colours) {
  if (!lands.length) return [];
  return [{
    type: "choropleth", locationmode: "ISO-3", hoverinfo: "none", showscale: false, name: "countries",
    locations: lands.map((place) => place.key), z: lands.map((place) => Math.sqrt(place.shown.length)), zmin: 0,
    colorscale: [[0, faded(colours.accent, 0.12)], [1, faded(colours.accent, 0.45)]], marker: { line: { width: 1, color: colours.accent } },
  }];
}

function mapLayout(width, height, colours) {
  const [lon, lat] = mapRange(width / height);
  return {
    width, height, margin: { l: 0, r: 0, t: 0, b: 0 }, showlegend: false, hovermode: false, dragmode: false, paper_bgcolor: "rgba(0,0,0,0)",
    geo: {
      resolution: 110, projection: { type: "mercator" }, lonaxis: { range: lon }, lataxis: { range: lat }, bgcolor: "rgba(0,0,0,0)",
      showframe: false, showcoastlines: true, coastlinecolor: colours["strong-line"], coastlinewidth: 0.6,
      showland: true, landcolor: colours.surface, showcountries: true, countrycolor: colours["strong-line"], countrywidth: 0.5, showlakes: false, showrivers: false, showocean: false, showsubunits: false,
    },
  };
}

const upwards = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
const latitudeAt = (height) => (Math.atan(Math.exp(height)) * 360) / Math.PI - 90;

// All places with a margin, widened to the shape of the box; it stays where filters take places away.
function mapRange(shape) {
  const points = PLACES.map((place) => (place.latitude === undefined ? LANDS.get(place.key) : [place.longitude, place.latitude])).filter(Boolean);
  const span = (values) => [Math.min(...values), Math.max(...values)];
  const rad = 180 / Math.PI;
  const [west, east] = span(points.map(([x]) => x));
  const [south, north] = span(points.map(([, y]) => upwards(Math.min(Math.max(y, -MERCATOR_LIMIT), MERCATOR_LIMIT)) * rad));
  const wide = Math.min(Math.max((east - west) * 1.35, (north - south) * 1.5 * shape, LEAST_DEGREES), 360);
  const tall = wide / shape;
  const limit = upwards(MERCATOR_LIMIT) * rad;
  const middle = Math.min(Math.max((south + north) / 2, -limit + tall / 2), Math.max(limit - tall / 2, -limit + tall / 2));
  const centre = wide >= 360 ? 0 : (west + east) / 2;
  return [[centre - wide / 2, centre + wide / 2], [latitudeAt((middle - tall / 2) / rad), latitudeAt((middle + tall / 2) / rad)]];
}

// Names beside their symbols where there is room, the fullest places first.
function nameSpots(width, height, bleed) {
  const shown = mapSpots.map(({ place, at: [x, y], size }) => ({ place, at: [x - bleed, y], size }));
  const taken = shown.map(({ at: [x, y], size }) => [x - size / 2, y - size / 2, x + size / 2, y + size / 2]);
  const names = [];
  for (const { place, at: [x, y], size } of shown) {
    const wide = textWidth(place.name) + 6;
    const gap = size / 2 + 3;
    const free = [[x + gap, y - 8], [x - gap - wide, y - 8], [x - wide / 2, y - gap - 16], [x - wide / 2, y + gap]].find(([left, top]) => {
      const box = [left, top, left + wide, top + 16];
      return left >= 0 && top >= 0 && box[2] <= width && box[3] <= height && !taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
    });
    if (!free) continue;
    taken.push([free[0], free[1], free[0] + wide, free[1] + 16]);
    const name = document.createElement("span");
    name.textContent = place.name;
    name.style.left = `${free[0]}px`;
    name.style.top = `${free[1]}px`;
    names.push(name);
  }
  byId("map-names").replaceChildren(...names);
}

function togglePlace(key) {
  state.place = state.place === key ? null : key;
  render();
}

function listenToMap() {
  const box = byId("map");
  box.addEventListener("click", (pressed) => {
    const frame = box.getBoundingClientRect();
    const [x, y] = [pressed.clientX - frame.left, pressed.clientY - frame.top];
    const near = mapSpots.map((spot) => [Math.hypot(spot.at[0] - x, spot.at[1] - y) - spot.size / 2, spot]).sort((a, b) => a[0] - b[0])[0];
    if (near && near[0] < 12) togglePlace(near[1].place.key);
  });
  onEach("[data-place]", (button) => togglePlace(button.dataset.place));
}
