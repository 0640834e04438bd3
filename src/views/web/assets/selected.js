/** While words of a report's text are selected: the way to add them as a statement or a position. */

const BAR = document.querySelector("[data-selected]");
const TEXT = document.querySelector(".text");

/** The report's own words in a paragraph: no names beside them, and nothing said about them. */
function* wordsIn(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement.closest(".note, .boilerplate-label")) yield node;
}

/** Where a point of the page is in the report's text; null if it is not in it. */
function placeOf(node, offset) {
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest(".text > p[id]");
  if (!paragraph) return null;
  const point = document.createRange();
  point.setStart(node, offset);
  let at = Number(paragraph.id.slice(1));
  for (const words of wordsIn(paragraph)) {
    if (words === node) return at + offset;
    // Where the point comes first, what was counted so far is before it.
    if (point.comparePoint(words, 0) > 0) return at;
    at += words.length;
  }
  return at;
}

function show() {
  const selection = getSelection();
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const inText = range && TEXT.contains(range.startContainer) && TEXT.contains(range.endContainer);
  const from = inText ? placeOf(range.startContainer, range.startOffset) : null;
  const to = inText ? placeOf(range.endContainer, range.endOffset) : null;
  BAR.hidden = from === null || to === null || from >= to;
  if (BAR.hidden) return;
  for (const link of BAR.querySelectorAll("a")) {
    const address = new URL(link.href);
    address.searchParams.set("from", from);
    address.searchParams.set("to", to);
    link.href = address.href;
  }
}

document.addEventListener("selectionchange", show);
