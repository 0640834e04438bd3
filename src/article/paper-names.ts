/** Words by which papers, stations and agencies are known as such. */

const LAST = new Set(
  (
    "post times news gazette herald tribune journal courier chronicle guardian mail telegraph mirror express observer standard sun star " +
    "globe today echo record argus bulletin press mercury examiner inquirer citizen independent register review reporter sentinel dispatch " +
    "advertiser advocate age monitor leader argus budget daily weekly world bbc cnn npr reuters afp ap itv rte abc cbs nbc broadcasting radio television tv " +
    "agency online spectator economist statesman politico axios"
  ).split(" "),
);
const LONGEST = 50;

/** Is `text` the name of a paper: a few capitalised words, the last or the first of them one that papers have? */
export function isPaperName(text: string): boolean {
  const words = text.split(" ");
  if (text.length > LONGEST || words.length > 5 || !/^\p{Lu}/u.test(text) || /[.!?:;]$/.test(text))
    return false;
  if (!words.every((word) => /^(?:\p{Lu}|of$|and$|the$|&$|on$)/u.test(word))) return false;
  const named = [
    words.at(-1),
    words[0] === "The" || words[0] === "Daily" ? words[0] : undefined,
    words.length === 1 ? words[0] : undefined,
  ];
  return named.some(
    (word) => word !== undefined && word !== "The" && LAST.has(word.toLowerCase().replace(/\.\w+$/, "")),
  );
}
