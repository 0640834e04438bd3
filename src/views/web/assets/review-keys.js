/** Keys for the review: a letter presses the button, or goes to the field, that names it; a span is set by selecting or by [ ] { }. */

const KEYED = (key) => document.querySelector(`[data-key="${CSS.escape(key)}"]`);
const PASSAGE = document.querySelector("[data-passage]");
const WORDS = document.querySelector("[data-span]");
const TEXT = PASSAGE?.textContent ?? "";

/** Where the marked pieces are in the passage's text. */
let pieces = [];
if (PASSAGE) {
  let at = 0;
  for (const node of PASSAGE.childNodes) {
    const end = at + node.textContent.length;
    if (node.nodeName === "MARK") pieces.push({ start: at, end });
    at = end;
  }
}

function show() {
  const nodes = [];
  let at = 0;
  for (const { start, end } of pieces) {
    const mark = document.createElement("mark");
    mark.textContent = TEXT.slice(start, end);
    nodes.push(TEXT.slice(at, start), mark);
    at = end;
  }
  PASSAGE.replaceChildren(...nodes, TEXT.slice(at));
  WORDS.value = pieces.map(({ start, end }) => TEXT.slice(start, end)).join(" … ");
  const judged = document.querySelector(".judged");
  if (judged) judged.textContent = WORDS.value;
}

/** Where words begin or end, a mark that opens or closes a quotation being a part of its word. */
const BEGINS = [...TEXT.matchAll(/\S+/g)].map((word) => word.index);
const ENDS = [...TEXT.matchAll(/\S+/g)].map((word) => word.index + word[0].length);

const MOVES = {
  "[": () => {
    const to = BEGINS.findLast((at) => at < pieces[0].start);
    if (to !== undefined) pieces[0].start = to;
  },
  "]": () => {
    const to = BEGINS.find((at) => at > pieces[0].start);
    if (to !== undefined && to < pieces[0].end) pieces[0].start = to;
  },
  "{": () => {
    const last = pieces.at(-1);
    const to = ENDS.findLast((at) => at < last.end);
    if (to !== undefined && to > last.start) last.end = to;
  },
  "}": () => {
    const last = pieces.at(-1);
    const to = ENDS.find((at) => at > last.end);
    if (to !== undefined) last.end = to;
  },
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") return document.activeElement?.blur();
  if (event.target instanceof Element && event.target.closest("input, select, textarea")) return;
  // Some keyboards have brackets on Alt alone.
  if (WORDS && pieces.length > 0 && Object.hasOwn(MOVES, event.key)) {
    event.preventDefault();
    MOVES[event.key]();
    return show();
  }
  if (event.altKey) return;
  const element = /^[a-z]$/.test(event.key) ? KEYED(event.key) : null;
  if (!element) return;
  event.preventDefault();
  if (element.matches("button, a, summary, [type=checkbox]")) element.click();
  else element.focus();
});

/** What is selected in the passage is what was said; in more of the report too, where no word of it is marked. */
document.addEventListener("mouseup", () => {
  const selected = getSelection();
  const more = document.querySelector("[data-more]");
  if (WORDS && selected && !selected.isCollapsed && more?.contains(selected.anchorNode)) {
    WORDS.value = selected.toString().trim();
    return;
  }
  if (!WORDS || !selected || selected.isCollapsed || !PASSAGE.contains(selected.anchorNode)) return;
  if (!PASSAGE.contains(selected.focusNode)) return;
  const range = selected.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(PASSAGE);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const words = range.toString();
  const [blank] = /^\s*/.exec(words);
  if (words.trim() === "") return;
  pieces = [{ start: start + blank.length, end: start + blank.length + words.trim().length }];
  selected.removeAllRanges();
  show();
});
