/** Brings the wordings of one proposal in a report under one question, the stance turned where they are worded the other way round. */
import type { Probability } from "../../base/passage.ts";
import { type Matcher, SAME, type Wording } from "../questions/wording.ts";

export interface Joined {
  readonly question: string;
  readonly reversed: boolean;
}

interface Group {
  readonly head: Wording;
  readonly members: { readonly wording: Wording; readonly reversed: boolean }[];
}

/** A wording, and how likely it asks what a careful reader would ask. */
export interface LikelyWording {
  readonly text: string;
  readonly chance: Probability;
}

/** A report with more questions than this has only the first of them compared with what follows. */
const MOST = 60;

/** For each wording the question it goes by: of those alike the likeliest, and of as likely ones the plainest. */
export function joinWordings(told: readonly LikelyWording[], matcher: Matcher): readonly Joined[] {
  const wordings = told.map(({ text }) => text);
  const chances = new Map<string, Probability>();
  for (const { text, chance } of told) chances.set(text, Math.max(chance, chances.get(text) ?? 0));
  const groups: Group[] = [];
  const placeOf = new Map<string, { readonly group: Group; readonly reversed: boolean }>();
  for (const text of wordings) {
    if (placeOf.has(text)) continue;
    const wording = matcher.prepare(text);
    const like = ANY_END.test(text)
      ? spokenOf(groups, wording)
      : (groupLike(groups, wording, matcher) ?? spokenOf(groups, wording));
    const group = like?.group ?? { head: wording, members: [] };
    if (!like) groups.push(group);
    const reversed = like?.reversed ?? false;
    group.members.push({ wording, reversed });
    placeOf.set(text, { group, reversed });
  }
  pointed(groups, placeOf, matcher);
  const chosen = new Map(groups.map((group) => [group, bestOf(group, chances)]));
  return wordings.map((text) => {
    const place = placeOf.get(text);
    const plainest = place && chosen.get(place.group);
    if (!place || !plainest) return { question: text, reversed: false };
    return { question: plainest.wording.text, reversed: place.reversed !== plainest.reversed };
  });
}

/** Lays a wording that only points at a proposal with the one group that says it in full, if there is just one. */
function pointed(
  groups: Group[],
  placeOf: Map<string, { readonly group: Group; readonly reversed: boolean }>,
  matcher: Matcher,
): void {
  if (groups.length > MOST) return;
  for (const group of [...groups]) {
    const full = groups.filter(
      (other) => other !== group && matcher.leftOut(group.head, other.head) !== null,
    );
    const [to] = full;
    if (!to || full.length > 1) continue;
    const turned = to.head.direction !== group.head.direction;
    for (const { wording, reversed } of group.members) {
      to.members.push({ wording, reversed: reversed !== turned });
      placeOf.set(wording.text, { group: to, reversed: reversed !== turned });
    }
    groups.splice(groups.indexOf(group), 1);
  }
}

/** Words that mean a thing spoken of before. */
const POINTING =
  /^Should (?:the|this|that|these|those|such|his|her|their|its) (?:payments?|subsid(?:y|ies)|money|funding|polic(?:y|ies)|practices?|plans?|measures?|schemes?|programmes?|programs?|deals?|bans?|laws?|rules?|regulations?|sales|exports|proposals?|bills?|moves?|ideas?|cuts?|tax(?:es)?|tariffs?) /;

/** Families of words for a thing's coming to an end. */
const ENDING = new Set(["end", "ban", "close", "leave", "refuse"]);

const ANY_END =
  /^Should any (?:(?:further )?(?:cuts?|end|ending|reductions?|halt|stop)|(?:bills?|laws?|plans?|proposals?|measures?|moves?|changes?|motions?)\b.*? (?:that|which) (?:would )?(?:takes?|cuts?|ends?|stops?|scraps?|axes?|removes?|abolish(?:es)?|reduces?|halts?|withdraws?) .+) (?:go ahead|be (?:passed|introduced|held|ratified))\?$/;

/** Nothing but such a word. */
const BARE_POINTING =
  /^Should (?:the|this|that|these|those|such|his|her|their|its) (polic(?:y|ies)|practices?|plans?|measures?|schemes?|programmes?|programs?|deals?|bans?|laws?|rules?|regulations?|proposals?|bills?|moves?|ideas?|decisions?|rulings?|actions?|legislation|change|changes) (?:stand|happen|go ahead)\?$/;
const PROPOSED = /^(?:plan|measure|scheme|proposal|bill|move|idea|legislation|change)/;

/** "The payments must stop": the last proposal of a like act. */
function spokenOf(groups: readonly Group[], wording: Wording) {
  const last = groups.at(-1);
  const pointed = BARE_POINTING.exec(wording.text);
  // "The plan" is to do what was proposed; "the law" is what there is now.
  if (pointed && last)
    return { group: last, reversed: last.head.direction === -1 && !PROPOSED.test(pointed[1] ?? "") };
  // "Any cut" is of what the report is about, if that is a thing's coming to an end.
  if (ANY_END.test(wording.text)) {
    const group = groups.find(({ head }) => ENDING.has(head.act) && head.terms.length > 1);
    return group ? { group, reversed: group.head.direction === 1 } : null;
  }
  if (!POINTING.test(wording.text) || !ENDING.has(wording.act) || wording.terms.length > 2) return null;
  const [group, other] = groups.filter(({ head }) => head.act === wording.act && head.terms.length > 1);
  return group && !other ? { group, reversed: group.head.direction !== wording.direction } : null;
}

function groupLike(groups: readonly Group[], wording: Wording, matcher: Matcher) {
  let best: { readonly group: Group; readonly reversed: boolean; readonly probability: number } | null = null;
  for (const group of groups.slice(0, MOST)) {
    const { probability, reversed } = matcher.compare(group.head, wording);
    if (probability >= SAME && probability > (best?.probability ?? 0))
      best = { group, reversed, probability };
  }
  return best;
}

/** How much being likely counts beside being plain. */
const LIKELY = 6;

/** Says what is to be done, and of what: the first of those that say most of it. */
function bestOf({ members }: Group, chances: ReadonlyMap<string, Probability>) {
  let [best, most] = [members[0], Number.NEGATIVE_INFINITY];
  for (const member of members) {
    const { text } = member.wording;
    const words = text.split(" ").length;
    const named = /[a-z,] \p{Lu}\p{Ll}/u.test(text) ? 1 : 0;
    const vague =
      /^Should (?:it|they|this|that|he|she) |\b(?:it|them)\b|^Should there be|(?:happen|stand|go ahead)\?$/.test(
        text,
      )
        ? 1
        : 0;
    const plain = named - vague - Math.max(0, words - 12) / 4 + Math.min(words, 8) / 16;
    const worth = LIKELY * (chances.get(text) ?? 0) + plain;
    if (worth > most) [best, most] = [member, worth];
  }
  return best;
}
