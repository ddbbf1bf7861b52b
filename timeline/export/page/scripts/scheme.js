// In a frame nothing tells how dark the page around is: light, unless its address ends in #theme=dark or #theme=auto.
const asked = new URLSearchParams(location.hash.slice(1)).get("theme");
if (asked === "auto") document.documentElement.style.colorScheme = "light dark";
if (asked === "dark") for (const figure of document.querySelectorAll(".gt-figure")) figure.dataset.theme = "dark";
