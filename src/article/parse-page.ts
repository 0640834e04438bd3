/** The one place where a page is parsed: its characters to a tree. */
import { Parser } from "htmlparser2";
import { PageElement, PageText, TEXT } from "./dom.ts";
import { PageDocument } from "./page-document.ts";

/** The page as a tree. Broken HTML gives what tree there is; nothing is thrown and no script runs. */
export function parsePage(html: string): PageDocument {
  if (!/<html[\s>]/i.test(html)) return parsed(wrapped(html));
  const document = parsed(html);
  // Of a page that begins with another element than its root all would lie beside the body.
  if (document.documentElement?.localName === "html") return document;
  return parsed(wrapped(html.replace(/<\/?(?:html|body)(?:[\s/][^<>]*)?>/gi, "")));
}

const wrapped = (html: string) => `<html><body>${html}</body></html>`;

function parsed(html: string): PageDocument {
  const document = new PageDocument();
  let open: PageElement = document;
  const parser = new Parser(
    {
      onopentagname(name) {
        const element = new PageElement(name, document);
        open.putIn(element, null);
        open = element;
      },
      onattribute(name, value) {
        if (!open.hasAttribute(name)) open.setAttribute(name, value);
      },
      onclosetag() {
        open = open.parentNode ?? document;
      },
      // A piece of text ends at each character reference.
      ontext(text) {
        const last = open.lastChild;
        if (last !== null && last.nodeType === TEXT) (last as PageText).textContent += text;
        else open.putIn(new PageText(text), null);
      },
    },
    { lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return document;
}
