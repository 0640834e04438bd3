/** Closes menus at Escape, at a press beside them and when another opens; "/" goes to the search. */

function openMenus() {
  return document.querySelectorAll("details.menu[open]");
}

document.addEventListener("click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "Escape") {
    for (const menu of openMenus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
    return;
  }
  const isTyping =
    event.target instanceof Element && event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || isTyping) return;
  event.preventDefault();
  const field = document.querySelector("main input[type=search]");
  if (!field) return location.assign("/search#q");
  field.focus();
  field.select();
});
