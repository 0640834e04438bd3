/** Tells a time that says when its clause happened from one that only names something ("Friday's ruling", "since May"). */
import type { Span } from "../../base/passage.ts";

/** Words before an expression after which it tells of something else's time. */
const OTHERS =
  /(?:^|\s)(?:the|a|an|since|until|till|by|from|before|after|of|for|through|to|than|and|or|his|her|its|their|our|ahead of|following|that)\s+$|['’]s\s+$/i;
const OPENS_CLAUSE = /^(?:on|in|earlier|later|last|this|yesterday|today|tonight|late|early)\b/i;
/** What is said on: "a Monday interview", "in Friday's speech". */
const OCCASION =
  /^(?:['’]s)?\s+(?:[\p{L}-]+\s+){0,2}?(?:interview|speech|statement|letter|tweet|address|conference|briefing|rally|appearance|remarks|testimony|hearing|meeting|event|post|essay|op-ed|broadcast|programme|program|podcast|debate|article|editorial|session|message|memo|call)s?\b/iu;

/** Looks at a bounded stretch of text either side of `time`. */
export function isClauseTime(text: string, time: Span): boolean {
  const after = text.slice(time.end, time.end + 60);
  if (OCCASION.test(after)) return true;
  if (/^['’]s?\b/.test(after)) return false;
  if (OPENS_CLAUSE.test(text.slice(time.start, time.start + 12)))
    return !/^\d|^\s+\p{Lu}\p{L}+\s+(?:election|campaign|race)/u.test(after);
  return (
    !OTHERS.test(text.slice(Math.max(0, time.start - 12), time.start)) &&
    !/^\d{4}$/.test(text.slice(time.start, time.end))
  );
}
