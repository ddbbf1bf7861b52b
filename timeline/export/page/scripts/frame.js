// Inside a frame of another page (#embed=1): the chart alone, and its height told to the page around.
const embedded = new URLSearchParams(location.hash.slice(1)).has("embed");

function tellHeight() {
  if (!embedded) return;
  document.documentElement.dataset.embed = "";
  new ResizeObserver(() => {
    parent.postMessage({ type: "gt:height", id: window.name, height: document.body.offsetHeight }, "*");
  }).observe(document.body);
}
