/** Puts the words that are selected in a report's text into the field that they are for, by a button or its key. */

const TEXT = document.querySelector("#text");
const MARKS = [...document.querySelectorAll("[data-mark]")];

for (const hidden of document.querySelectorAll(".with-scripts")) hidden.hidden = false;

function mark(button) {
  const { selectionStart, selectionEnd, value } = TEXT;
  const words = value.slice(selectionStart, selectionEnd);
  if (words.trim() === "") return;
  const field = document.getElementById(button.dataset.mark);
  field.value = words.trim();
  const at = document.querySelector(`[name="${field.name}-at"]`);
  if (at) at.value = String(selectionStart + words.length - words.trimStart().length);
}

for (const button of MARKS) button.addEventListener("click", () => mark(button));

/** Chromium moves no cursor in what is read-only, and words are selected by keyboard with one. */
TEXT.readOnly = false;
TEXT.addEventListener("beforeinput", (event) => event.preventDefault());

TEXT.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const button = MARKS.find(({ dataset }) => dataset.key === event.key);
  if (!button) return;
  event.preventDefault();
  mark(button);
});

/** Words that are typed over stand somewhere else. */
for (const field of document.querySelectorAll("[data-words]"))
  field.addEventListener("input", () => {
    const at = document.querySelector(`input[name="${field.name}-at"]`);
    if (at) at.value = "";
  });

/** What was selected on the report's page is selected here too, and seen. */
if (TEXT.dataset.from) {
  const [from, to] = [Number(TEXT.dataset.from), Number(TEXT.dataset.to)];
  TEXT.setSelectionRange(from, to);
  TEXT.scrollTop = (TEXT.scrollHeight * from) / TEXT.value.length - TEXT.clientHeight / 3;
}
