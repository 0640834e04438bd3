/** Keys for the review: a letter presses the button, or goes to the field, that names it. */

const KEYED = (key) => document.querySelector(`[data-key="${CSS.escape(key)}"]`);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") return document.activeElement?.blur();
  if (event.target instanceof Element && event.target.closest("input, select, textarea")) return;
  const element = /^[a-z]$/.test(event.key) ? KEYED(event.key) : null;
  if (!element) return;
  event.preventDefault();
  if (element.matches("button, a")) element.click();
  else element.focus();
});
