/** Words as the text of an XML 1.0 document. */

/** What XML 1.0 has no way to write, lone halves of a pair among it. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that XML cannot have
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Safe between tags and between double quotation marks; what XML cannot have becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(UNWRITABLE, "\ufffd").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
