// Without this script every page works. It lights up all words of a statement while its card is looked at.
"use strict";
function light() {
  const id = location.hash.slice(1).replace(/^t-/, "");
  for (const mark of document.querySelectorAll("a.mark.lit")) mark.classList.remove("lit");
  if (id) for (const mark of document.querySelectorAll("a.mark")) mark.classList.toggle("lit", mark.hash === "#" + id);
}
addEventListener("hashchange", light);
light();
