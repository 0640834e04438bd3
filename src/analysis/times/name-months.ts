/** Which months' names a text has as names of people: "Theresa May", "Mrs March". */
import { DOUBTFUL_MONTHS, MONTH_OPENERS, WEEKDAYS_BY_WORD } from "../data/calendar-words.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";

const NAMED = /\b(\p{Lu}[\p{L}.]{0,20}) (May|March|April|June|August)\b(?! \d)/gu;
const SPEAKING =
  /(?<!\b(?:[Ii]n|[Ll]ast|[Ss]ince|of) )\b(May|March|April|June|August) (?:said|says|told|added|insisted|argued|admitted|warned|claimed)\b/g;
const TITLES = /^(?:early|late|mid|in|on|since|until|last|next|this|by|through|from|to|the)$/;

/** In lower case. Cost linear in the text's length. */
export function monthsThatAreNames(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, before = "", month = ""] of text.matchAll(NAMED)) {
    const word = before.toLowerCase();
    const isCalendar =
      FUNCTION_WORDS.has(word) || MONTH_OPENERS.has(word) || WEEKDAYS_BY_WORD.has(word) || TITLES.test(word);
    if (!isCalendar) found.add(month.toLowerCase());
  }
  for (const [, month = ""] of text.matchAll(SPEAKING)) found.add(month.toLowerCase());
  return new Set([...found].filter((month) => DOUBTFUL_MONTHS.has(month)));
}
