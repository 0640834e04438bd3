/**
 * Turns by which somebody does not take a stance, drawn up from how news tells of refusals and of open minds. Words of a turn stand
 * one after another, "|" parts those of which one stands there; adverbs may stand between. Longer turns come before those they begin with.
 */

/**
 * What a turn asks for: `any`, nothing; `of`, what it is on in its own sentence; `asked`, that the sentence tells of the question too;
 * `thing`, the thing itself for object; `speaker`, what it is on, the holder being who says so.
 */
export type Needs = "any" | "of" | "asked" | "thing" | "speaker";

export interface Turn {
  readonly words: readonly (readonly string[])[];
  readonly needs: Needs;
}

type Row = readonly [Needs, string];

const SAY =
  "say|confirm|answer|discuss|disclose|reveal|speculate|state|specify|clarify|indicate|elaborate|commit|respond|comment|affirm";
const REFUSE = "refuse|refuses|refused|refusing|decline|declines|declined|declining";
const NOT_WOULD = "wouldn't|won't";

const REFUSALS: readonly Row[] = [
  ["of", `${REFUSE}|refusal to be drawn|pinned`],
  ["of", `${REFUSE}|refusal to give|offer a|any answer|opinion|view|comment`],
  ["of", `${REFUSE}|refusal to take|adopt a|any position|stance|side`],
  ["of", `${REFUSE}|refusal to weigh in`],
  ["thing", `${REFUSE} to support|back|endorse`],
  ["of", `${REFUSE}|refusal to ${SAY}`],
  ["of", "would|will neither confirm nor deny"],
  ["of", "would|will not|neither be drawn|pinned"],
  ["of", `${NOT_WOULD} be drawn|pinned`],
  ["of", `would|will not ${SAY}`],
  ["of", `${NOT_WOULD} ${SAY}`],
  ["of", "would|will|could|did not be|get drawn"],
  ["of", "did not answer|respond"],
  ["of", "didn't answer|respond"],
  ["of", "not answering|saying|commenting"],
  ["asked", "did|does|has|have|had not say|said|saying|answered|responded|reply|replied"],
  ["asked", "didn't|doesn't|hasn't|haven't|hadn't say|said|answered|responded|reply|replied"],
  ["asked", "demurred|demurs"],
  ["asked", "no comment"],
  ["of", "no comment on|about"],
  [
    "of",
    "dodge|dodges|dodged|dodging|sidestep|sidesteps|sidestepped|sidestepping|duck|ducked|ducking|evade|evades|evaded|evading|deflected|deflecting|skirted",
  ],
  ["of", "tight-lipped|non-committal|noncommittal on|about|over"],
];

const WEIGH =
  "weighing|considering|mulling|contemplating|pondering|debating|deliberating|reviewing|exploring|wrestling|tussling|studying";
const MIND = "mind|minds";
const OWN = "his|her|their|its|my|our";

const DOUBTS: readonly Row[] = [
  ["any", "undecided"],
  ["any", "yet|still to decide|choose"],
  ["any", `yet|still to make up ${OWN} ${MIND}`],
  ["any", "yet|still to take|adopt a position|view|stance|side"],
  ["any", "yet to reach|make a decision"],
  ["any", "not decided"],
  ["any", `not made up ${OWN} ${MIND}`],
  ["any", `not make up ${OWN} ${MIND}`],
  ["of", "not taken|reached|made a|any position|view|stance|side|decision"],
  ["of", "taken|made|reached no position|view|stance|decision"],
  ["any", "hasn't|haven't|hadn't decided"],
  ["any", `hasn't|haven't|hadn't made up ${OWN} ${MIND}`],
  ["of", "hasn't|haven't|hadn't taken|reached|made a|any position|view|stance|side|decision"],
  ["any", "still deciding|unsure"],
  ["of", `is|are|was|were|been|be|still|now|'s|'re|'m|says|said ${WEIGH}`],
  ["of", "would|will|'d|'ll|could|to consider|weigh|contemplate"],
  ["of", "considers|contemplates|mulls|weighs"],
  ["of", "open to"],
  ["of", "torn|unsure|uncertain|ambivalent|agnostic|neutral on|about|over|between|whether"],
  ["of", "in two minds about|over|on|whether"],
  ["of", "on the fence about|over|on"],
  ["of", "keep|keeps|kept|keeping an open mind about|on|over"],
  ["speaker", "too early|soon to say|tell|judge|decide|know"],
  ["speaker", "no decision|decisions has|have|had been taken|made|reached"],
  ["of", "wait and see"],
  ["of", "not ready to support|back|endorse"],
];

function turns(rows: readonly Row[]): ReadonlyMap<string, readonly Turn[]> {
  const found = new Map<string, Turn[]>();
  for (const [needs, text] of rows) {
    const words = text.split(" ").map((word) => word.split("|"));
    for (const first of words[0] ?? []) found.set(first, [...(found.get(first) ?? []), { words, needs }]);
  }
  return found;
}

/** By the word that they begin with. */
export const REFUSAL_TURNS = turns(REFUSALS);
export const DOUBT_TURNS = turns(DOUBTS);

/** With these for an object a thing is weighed that somebody would do, beside plans and laws. */
export const DEED_NOUNS: ReadonlySet<string> = new Set(
  "run ban bid closure cut appeal boycott strike offer request return sale purchase merger switch candidacy challenge end pause delay extension moratorium referendum inquiry takeover exit rerun endorsement repeal renewal shutdown toll levy fare pardon merger".split(
    " ",
  ),
);

/** After these "undecided" tells who somebody is, not where they stand. */
export const VOTERS: ReadonlySet<string> = new Set(
  "voter voters vote votes delegate delegates electorate race races contest seat seats or and".split(" "),
);

/** Verbs of putting a question to somebody, as they stand in "was asked" and "when pressed". */
export const QUESTIONED: ReadonlySet<string> = new Set(
  "asked questioned pressed quizzed challenged confronted pushed".split(" "),
);

/** What is said to have happened: no proposal, whatever it says would. */
export const ALLEGED: ReadonlySet<string> = new Set(
  "claim claims allegation allegations accusation accusations charge charges suggestion suggestions".split(
    " ",
  ),
);
