/** Puts the lines of a text export together into paragraphs. */

/** The paragraphs of `lines`, which blank lines set apart. */
export function paragraphsOf(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  let open = "";
  for (const line of [...lines, ""]) {
    if (line !== "") open += `${open === "" ? "" : " "}${line}`;
    else if (open !== "") {
      paragraphs.push(open);
      open = "";
    }
  }
  return paragraphs.join("\n\n");
}
