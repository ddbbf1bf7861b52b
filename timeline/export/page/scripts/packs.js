// Thousands of events travel as JSON, compressed by gzip and written in letters.
async function unpacked(letters) {
  const signs = atob(letters);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
}

const island = document.getElementById("data");
const long = island.type === "text/plain";
if (long && typeof DecompressionStream === "undefined") {
  document.getElementById("too-old").hidden = false;
  return;
}
