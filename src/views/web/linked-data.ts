/** schema.org data in a page: a data block, which the browser never runs and the content security policy lets pass. */

/** JSON for a `script type="application/ld+json"`. No `<` is left, so no text in it can close the element it stands in. */
export function inScript(value: object): string {
  return JSON.stringify({ "@context": "https://schema.org", ...value }).replaceAll("<", "\\u003c");
}
