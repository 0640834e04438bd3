/** Verbs that say what is to be done in proposals, by their base form. Our own list, drawn up from how news words proposals. */

const BASES =
  "print abandon abolish accept act add address adopt allow amend answer apologize apologise appeal appoint approve arm arrest ask attack attend avoid back ban bar begin block bomb boost boycott break bring build buy call campaign cancel care carry change charge choose clean clear close come commit compensate compete complete condemn conduct confirm consider continue cooperate create criminalize curb cut debate declare decriminalize defend defund delay deliver deny deploy deport deregulate destroy detain develop disarm disband discipline disclose discuss dismantle dismiss ditch do donate double drop ease elect eliminate encourage end endorse enforce enact ensure enter establish evacuate examine exclude execute exit expand expel explain export expose extend face fight fill find fire fix focus force forgive free freeze fund get give go govern grant guarantee halt hand have help hire hold honor honour implement impeach impose improve incarcerate increase indict institute intervene introduce invade invest investigate invite jail join keep kick kill launch lead leave legalise legalize let levy lift limit listen lock look lose lower maintain make merge monitor move name nationalise nationalize negotiate nominate offer open oppose order oust outlaw overhaul overrule overturn partition pass pay phase pick place pledge postpone prefer prepare preserve press prevent privatise privatize prohibit promote prosecute protect provide publish pull punish push put quit raise ratify reach rebuild recognise recognize reconsider recuse redistribute reduce reform refrain refuse regulate reinstate reintroduce reject relax release remain remove renegotiate renew reopen repair repeal replace report require rescind resign resist resolve respect restore restrict resume retain retire return reveal reverse review revise revoke run sack safeguard sanction save say scrap seal secure see sell send serve set settle share shelve shift shut sign simplify slash slow speak spend split stand start stay step stick stop strengthen strike strip submit subsidise subsidize sue supply support surrender suspend tackle take talk target tax teach tear tell terminate test tighten train transfer treat triple try turn unite update uphold upgrade use veto vote wait walk wall withdraw withhold work write testify concede cast combat confront";

/** Those whose final consonant is doubled before "-ing" and "-ed". */
const DOUBLING = new Set(
  "ban bar cut drop get let put quit run set shut split step stop strip commit submit transfer begin refer scrap plan permit admit rid swap dig cap".split(
    " ",
  ),
);

const IRREGULAR: readonly (readonly [string, string])[] = [
  ["lying", "lie"],
  ["tying", "tie"],
  ["dying", "die"],
  ["travelling", "travel"],
  ["cancelling", "cancel"],
];

export const PLAIN_VERBS: ReadonlySet<string> = new Set(BASES.split(" "));

function ingForm(base: string): string {
  if (DOUBLING.has(base)) return `${base}${base.at(-1) ?? ""}ing`;
  if (base.endsWith("ie")) return `${base.slice(0, -2)}ying`;
  return /[^eo]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

const BY_ING: ReadonlyMap<string, string> = new Map([
  ...[...PLAIN_VERBS].map((base): [string, string] => [ingForm(base), base]),
  ...IRREGULAR,
]);

/** The base form of an "-ing" form: "ending" is "end", "scrapping" is "scrap". Null for a word without that ending. */
export function baseOfIng(word: string): string | null {
  const known = BY_ING.get(word);
  if (known) return known;
  if (word.length < 5 || !word.endsWith("ing")) return null;
  const stem = word.slice(0, -3);
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[aeiou][cgsuvz]|[dr][gc]|at|iz|is|ur|ut|iv|as|os)$/.test(stem) ? `${stem}e` : stem;
}
