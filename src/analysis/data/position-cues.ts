/**
 * Words by which somebody takes a stance on a proposal, with what follows them. Drawn up by hand after the verb classes of
 * Levin, *English Verb Classes and Alternations* (1993): 31.2 (admire), 32 (desire), 33 (judgment), 37.1 to 37.7 (communication); VerbNet's
 * wish-62, promise-37.13, urge-58.1, intend-61.2 and conjecture; and the private-state types of Wilson, *Fine-grained Subjectivity* (2008):
 * agreement, arguing, intention, each positive or negative.
 */
import type { Stance } from "../../base/vocabulary.ts";

/**
 * What follows: `to` an infinitive; `obj-to` somebody and an infinitive; `ing` a gerund; `np` a thing, or whom to elect or to follow;
 * `clause` a clause after "that"; `np-to` a thing and an infinitive of what becomes of it ("for exports to end"); `done` a thing and a participle ("the payments stopped");
 * `to-np` a bare infinitive; `np-ing` a thing and a gerund ("the payments ending"); `it` nothing but "it": what the report is about.
 */
export type Complement =
  | "to"
  | "obj-to"
  | "ing"
  | "np"
  | "clause"
  | "np-to"
  | "done"
  | "to-np"
  | "np-ing"
  | "it";

export interface Frame {
  readonly stance: Stance;
  /** Words between it and what follows, in lower case. */
  readonly link: readonly string[];
  readonly complement: Complement;
}

export interface PositionCue {
  readonly lemma: string;
  readonly sort: "verb" | "noun" | "fixed";
  readonly frames: readonly Frame[];
}

/** Stance; words; links with complements. "-" stands for no link. */
type Row = readonly [Stance, string, string];

const VERBS: readonly Row[] = [
  ["for", "support,back,favor,favour,endorse,champion,embrace", "-:ing,-:np"],
  ["for", "advocate,propose,recommend,suggest", "-:ing,-:clause"],
  ["for", "advocate", "for:ing,for:np,-:np"],
  ["for", "propose", "-:to,-:np"],
  ["for", "recommend", "-:np"],
  ["for", "choose,pick,elect,nominate", "-:np"],
  ["for", "need", "-:obj-to"],
  ["for", "introduce,sponsor,co-sponsor,draft,unveil,enact,adopt,pass,sign,propose", "-:np"],
  ["for", "uphold,grant,reinstate,restore", "-:np"],
  ["against", "challenge,overturn,overrule,strike down,repeal,scrap,abolish,ban", "-:np"],
  ["against", "denounce,condemn,criticize,criticise,decry,blast,slam,attack", "-:np"],
  ["for", "hail,welcome,applaud,praise,defend", "-:np"],
  ["for", "approve,ratify", "-:np"],
  ["for", "approve", "of:ing,of:np"],
  ["for", "promise,pledge,vow,plan,intend,undertake,seek,commit,threaten,agree,volunteer,decide", "-:to"],
  ["for", "commit", "to:ing,to:np"],
  ["for", "agree", "to:np"],
  ["for", "vow,pledge,promise,insist", "-:clause"],
  ["for", "plan", "on:ing"],
  ["for", "want", "-:to,-:obj-to,-:done,-:np"],
  ["for", "aim", "-:to"],
  ["for", "wish", "-:to,-:obj-to"],
  ["for", "prefer", "-:to,-:ing,-:np"],
  [
    "for",
    "urge,encourage,ask,press,implore,beg,petition,lobby,advise,exhort,beseech,instruct,order,push,invite,pressure,tell",
    "-:obj-to",
  ],
  ["for", "urge,demand,recommend,request,require", "-:clause"],
  ["for", "urge,invite", "-:np"],
  ["for", "demand", "-:to,-:np"],
  ["for", "request", "-:np"],
  [
    "for",
    "call,push,press,campaign,appeal,lobby,plead,argue,fight,clamour,clamor,beg,vote,come out,speak out",
    "for:np-to,for:ing,for:np",
  ],
  ["for", "call,appeal,prevail", "on:obj-to,upon:obj-to"],
  ["for", "appeal", "to:obj-to"],
  ["for", "vote,campaign,push,move,sue", "-:to"],
  [
    "against",
    "campaign,vote,argue,fight,lobby,come out,rail,rule,advise,speak out,protest,rebel",
    "against:ing,against:np",
  ],
  ["against", "oppose,resist,reject,veto,block,protest", "-:ing,-:np"],
  ["against", "object", "to:ing,to:np"],
  ["against", "rule", "out:ing,out:np"],
  ["against", "refuse,decline", "-:to"],
  ["against", "disagree", "with:np"],
  ["against", "urge,warn,advise,caution", "against:ing,against:np"],
];

const NOUNS: readonly Row[] = [
  ["for", "support,backing,enthusiasm", "for:ing,for:np,of:np,-:to"],
  ["for", "call,demand,push,campaign,plea,appeal,request,case,need", "for:np-to,for:ing,for:np"],
  [
    "for",
    "call,demand,push,campaign,plea,request,bid,pledge,promise,vow,plan,proposal,vote,decision,effort,intention",
    "-:to",
  ],
  ["for", "call,demand,plea,request,proposal,recommendation,insistence", "-:clause"],
  ["for", "endorsement,embrace,advocacy", "of:ing,of:np"],
  ["for", "vote", "for:np"],
  ["for", "proposed,planned", "-:np"],
  ["for", "plan,proposal,idea", "for:ing,for:np"],
  ["against", "concern,alarm,outrage,anger,dismay,unease", "about:np,over:np,at:np"],
  ["against", "opposition,objection,resistance", "to:ing,to:np"],
  ["against", "vote,campaign,case", "against:ing,against:np"],
  ["against", "refusal", "-:to"],
];

const FIXED: readonly Row[] = [
  ["for", "in favor,in favour", "of:ing,of:np"],
  ["for", "in support", "of:ing,of:np"],
  ["for", "is for,are for,am for,was for", "-:ing"],
  ["for", "all for,in favour of,in favor of", "-:it"],
  ["for", "could live with,can live with,would be happy with,would be content with", "-:np-ing"],
  [
    "against",
    "will not have,won't have,will not stand for,won't stand for,will not accept,won't accept",
    "-:it",
  ],
  ["for", "it is time,it 's time,high time,time has come", "-:to,for:np-to"],
  ["for", "let us,let 's", "-:to-np"],
  [
    "against",
    "is against,are against,am against,was against,'m against,'re against,totally against,dead against,firmly against,strongly against",
    "-:it,-:ing,-:np",
  ],
  ["against", "opposed", "to:ing,to:np"],
  ["against", "no case,no need,no reason,no justification", "for:ing,for:np,-:to"],
  ["for", "prepared,determined,committed,ready", "-:to"],
  ["for", "committed", "to:ing,to:np"],
  ["for", "would like", "-:to,-:obj-to"],
  ["against", "critical", "of:np"],
  [
    "against",
    "it would be wrong,it is wrong,it 's wrong,it was wrong,it would be a mistake,it is a mistake,it would be irresponsible,it would be a bad idea,it makes no sense,it would be premature",
    "-:to,for:np-to",
  ],
  [
    "for",
    "it is right,it would be right,it 's right,it makes sense,it is important,it 's important,it is vital,it is essential,it is necessary,it would be a good idea,it is imperative,it is crucial,it would be better",
    "-:to,for:np-to",
  ],
];

function framesOf(stance: Stance, spec: string): Frame[] {
  return spec.split(",").map((part) => {
    const [link = "-", complement = "np"] = part.split(":");
    return { stance, link: link === "-" ? [] : link.split(" "), complement: complement as Complement };
  });
}

function cues(rows: readonly Row[], sort: PositionCue["sort"]): PositionCue[] {
  const found = new Map<string, Frame[]>();
  for (const [stance, words, spec] of rows) {
    for (const word of words.split(",")) {
      found.set(word, [...(found.get(word) ?? []), ...framesOf(stance, spec)]);
    }
  }
  return [...found].map(([lemma, frames]) => ({ lemma, sort, frames }));
}

/** Made as law: a stance on what is a plan or a law, and on nothing else. */
export const MAKING: ReadonlySet<string> = new Set(
  "introduce sponsor co-sponsor draft unveil enact adopt pass sign proposed planned concern alarm outrage anger dismay unease".split(
    " ",
  ),
);

/** Those who are named for their stance, before "of" or "for" and what it is on. */
export const CAMPS: ReadonlyMap<string, "for" | "against"> = new Map([
  ..."opponents critics foes opponent critic detractors".split(" ").map((word) => [word, "against"] as const),
  ..."supporters proponents advocates backers supporter proponent advocate backer champions defenders"
    .split(" ")
    .map((word) => [word, "for"] as const),
]);

/** What is said of a plan or law by who is against it, or for it: after "is", "was", "would be". */
export const VERDICTS: ReadonlyMap<string, "for" | "against"> = new Map([
  ..."unconstitutional illegal unlawful wrong unfair unacceptable dangerous outrageous unnecessary misguided reckless irresponsible unjust immoral disastrous unworkable harmful mistake disaster outrage betrayal disgrace"
    .split(" ")
    .map((word) => [word, "against"] as const),
  ..."necessary essential vital overdue constitutional lawful sensible welcome crucial"
    .split(" ")
    .map((word) => [word, "for"] as const),
]);

/** What a plan or law does, as those against it or for it say. */
export const EFFECTS: ReadonlyMap<string, "for" | "against"> = new Map([
  ..."violates violate violated undermines undermine undermined threatens threaten harms harm hurts hurt destroys destroy weakens weaken devastates devastate cripples cripple disenfranchises disenfranchise exceeds exceed exceeded"
    .split(" ")
    .map((word) => [word, "against"] as const),
  ..."protects protect strengthens strengthen helps help saves save benefits benefit"
    .split(" ")
    .map((word) => [word, "for"] as const),
]);

/** Judgments: a stance on a proposal only where what is judged is one. */
export const JUDGMENTS: ReadonlySet<string> = new Set(
  "denounce condemn criticize criticise decry blast slam attack hail welcome applaud praise defend".split(
    " ",
  ),
);

/** What somebody does who has the power to: a stance where it is told as done, no stance within another proposal. */
export const DEEDS: ReadonlySet<string> = new Set(
  "uphold grant reinstate restore challenge overturn overrule repeal scrap abolish ban choose pick select elect nominate approve ratify veto block reject invite"
    .split(" ")
    .concat("strike down"),
);

/** With a proposal for object these verbs take the stance; "pledged to oppose the bill" is told by "oppose". */
export const STANCE_VERBS: ReadonlySet<string> = new Set(
  "support back endorse oppose block vote fight campaign veto reject resist approve ratify favor favour refuse".split(
    " ",
  ),
);

export const POSITION_CUES: readonly PositionCue[] = [
  ...cues(FIXED, "fixed"),
  ...cues(VERBS, "verb"),
  ...cues(NOUNS, "noun"),
];
