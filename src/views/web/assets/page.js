/** Lights up all words of one speaker, or of one statement, while its name is pointed at or has the focus. */

const LIT = "lit";

/** The words in the text that carry `value` in the data attribute `key`. */
function words(key, value) {
  return document.querySelectorAll(`.text span[data-${key}="${CSS.escape(value)}"]`);
}

function dim() {
  for (const element of document.querySelectorAll(`.${LIT}`)) element.classList.remove(LIT);
}

function light(elements) {
  dim();
  for (const element of elements) element.classList.add(LIT);
}

/** The statement whose anchor the address names, so that all its pieces are seen and not the first alone. */
function lightTarget() {
  const id = decodeURIComponent(location.hash.slice(1));
  const note = id && document.getElementById(id);
  if (note && "note" in note.dataset) light(words("s", id));
  else dim();
}

function lightNamed(event) {
  const named = event.target instanceof Element ? event.target.closest(".note, h3[data-by]") : null;
  if (!(named instanceof HTMLElement)) return;
  const { by, note } = named.dataset;
  const arrivedAt = event.type === "focusin" && location.hash === `#${note}`;
  if (arrivedAt) lightTarget();
  else if (by) light(words("by", by));
  else if (note) light(words("s", note));
  named.addEventListener(event.type === "focusin" ? "focusout" : "mouseleave", lightTarget, { once: true });
}

document.addEventListener("mouseover", lightNamed);
document.addEventListener("focusin", lightNamed);
window.addEventListener("hashchange", lightTarget);
lightTarget();
