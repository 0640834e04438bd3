/** What of a page a browser would run, or load, that is not the page's own. */
import { parseHTML } from "linkedom";

const EMBEDS = new Set(["iframe", "object", "embed", "base", "frame", "applet"]);
const LINKS = ["href", "src", "action", "formaction", "xlink:href", "srcdoc", "data"];
/** As browsers read the beginning of an address. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over these
const BLANKS = /[\u0000-\u0020]/g;

/** Empty for a page on which nothing runs but the server's own scripts. */
export function whatRuns(html: string): readonly string[] {
  const found: string[] = [];
  for (const element of parseHTML(html).document.querySelectorAll("*")) {
    const tag = element.localName;
    if (EMBEDS.has(tag)) found.push(tag);
    if (tag === "script" && !isOwn(element)) found.push(element.outerHTML.slice(0, 100));
    if (tag === "img" && !element.getAttribute("src")?.startsWith("/assets/")) found.push(tag);
    for (const name of element.getAttributeNames()) {
      const value = (element.getAttribute(name) ?? "").replace(BLANKS, "").toLowerCase();
      if (name.startsWith("on")) found.push(`${tag} ${name}`);
      if (LINKS.includes(name) && /^(?:javascript|vbscript|data):/.test(value))
        found.push(`${tag} ${name}=${value}`);
    }
  }
  return found;
}

type Found = ReturnType<ReturnType<typeof parseHTML>["document"]["createElement"]>;

function isOwn(script: Found): boolean {
  return (
    script.getAttribute("type") === "application/ld+json" ||
    (script.getAttribute("src")?.startsWith("/assets/") ?? false)
  );
}
