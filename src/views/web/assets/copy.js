/** Copies a quotation with its citation at one press, in the form that was last asked for; what cannot be copied is shown to be selected. */

const FORM = "standpoint-copy-as";
const COPY_WORDS = { plain: "copy as plain text", markdown: "copy as Markdown", html: "copy as HTML" };
/** Milliseconds for which a link says that it has copied. */
const COPIED_FOR = 2000;

const copyStatus = document.createElement("p");
copyStatus.className = "hidden";
copyStatus.setAttribute("role", "status");
document.body.append(copyStatus);

function lastForm() {
  try {
    const form = localStorage.getItem(FORM);
    return form !== null && Object.hasOwn(COPY_WORDS, form) ? form : "plain";
  } catch {
    return "plain";
  }
}

function keepForm(form) {
  try {
    localStorage.setItem(FORM, form);
  } catch {
    // A browser that keeps nothing copies as plain text.
  }
  nameForms();
}

/** The one press does what was last chosen in a menu, and says so. */
function nameForms() {
  const form = lastForm();
  for (const link of document.querySelectorAll("a.copy"))
    link.textContent = form === "plain" ? "copy" : COPY_WORDS[form];
}

/** Plain text goes with its HTML beside it, which a word processor takes. */
async function putInClipboard(asked, form) {
  const part = (name) => asked.then((forms) => new Blob([forms[name]], { type: "text/plain" }));
  const rich = asked.then((forms) => new Blob([forms.html], { type: "text/html" }));
  const item = { "text/plain": part(form) };
  if (form === "plain") item["text/html"] = rich;
  await navigator.clipboard.write([new ClipboardItem(item)]);
}

/** A menu that is opened offers the other forms too. */
function offerForms(menu) {
  const quotation = menu.closest(".tools")?.querySelector("a.copy");
  const list = menu.querySelector("ul");
  if (!quotation || !list || list.querySelector("[data-copy]")) return;
  const entries = Object.entries(COPY_WORDS).map(([form, words]) => {
    const link = document.createElement("a");
    Object.assign(link, { href: quotation.href, rel: "nofollow", textContent: words });
    link.dataset.copy = form;
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  });
  list.prepend(...entries);
}

async function copyBy(link) {
  const form = link.dataset.copy || lastForm();
  const asked = fetch(link.href, { headers: { Accept: "application/json" } }).then((answer) => {
    if (!answer.ok) throw new Error(`answered with ${answer.status}`);
    return answer.json();
  });
  try {
    await putInClipboard(asked, form);
  } catch (error) {
    // Without leave to copy, or over plain HTTP from another machine, the page of the quotation has the words to select.
    console.info(error.message);
    location.assign(link.href);
    return;
  }
  keepForm(form);
  link.closest("details")?.removeAttribute("open");
  const shown = link.closest(".tools")?.querySelector("a.copy") ?? link;
  if (link !== shown) shown.focus();
  shown.textContent = "copied";
  copyStatus.textContent = "Copied, with its source.";
  setTimeout(() => {
    nameForms();
    copyStatus.textContent = "";
  }, COPIED_FOR);
}

document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches("details.menu[open]")) offerForms(event.target);
  },
  true,
);

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[data-copy]") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  void copyBy(link);
});

nameForms();
