// Paper: the chart at the width of a sheet, in light colours, every event unfolded.
const PAPER_WIDTH = 680;
let foldedBefore = [];

function listenToPrinting() {
  window.addEventListener("beforeprint", () => {
    room = Infinity;
    showRows();
    foldedBefore = [...document.querySelectorAll(".list details:not([open]), .notes:not([open])")];
    for (const details of foldedBefore) details.open = true;
    document.documentElement.dataset.printing = "";
    paperWidth = PAPER_WIDTH;
    showChart();
  });
  window.addEventListener("afterprint", () => {
    for (const details of foldedBefore) details.open = false;
    delete document.documentElement.dataset.printing;
    room = LOT;
    showRows();
    paperWidth = null;
    showChart();
  });
}
