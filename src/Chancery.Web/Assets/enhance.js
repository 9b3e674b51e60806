// Without this script every page works.
"use strict";

// Lights up all words of a statement while its card is looked at.
function light() {
  const id = location.hash.slice(1).replace(/^t-/, "");
  for (const mark of document.querySelectorAll("a.mark.lit")) mark.classList.remove("lit");
  if (id) for (const mark of document.querySelectorAll("a.mark")) mark.classList.toggle("lit", mark.hash === "#" + id);
}
addEventListener("hashchange", light);
light();

// Within [data-keys], which takes the focus, one letter does what its button does (data-key), unless somebody is typing.
for (const hint of document.querySelectorAll(".keys")) hint.classList.add("live");
document.querySelector("[data-keys]")?.focus({ preventScroll: true });
addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey || !event.target.closest("[data-keys]") || event.target.closest("input, textarea, select")) return;
  const place = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!place) return;
  event.preventDefault();
  if (!place.matches("summary")) place.click();
  else {
    place.parentElement.open = true;
    place.parentElement.querySelector("input:not([type=hidden])").focus();
  }
});
