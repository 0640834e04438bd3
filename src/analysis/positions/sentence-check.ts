/** Whether the words put together as a question make a sentence, as far as its form shows: what is none is asked of nobody. */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { takesInfinitive } from "../data/infinitive-nouns.ts";
import { IRREGULAR_VERBS } from "../data/irregular-verbs.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { nounForms } from "../document/verb-forms.ts";

/** "Should the council hold a vote?" is one; "Should requires the council hold it?", "Should the coins he?" are none. */
export function isSentence(question: string): boolean {
  return ![
    opensInflected,
    saysTwice,
    isCutShort,
    isTorn,
    opensWithAdverb,
    lacksObject,
    asksTwice,
    tells,
    hangs,
    namesHalf,
    isToldToAct,
    hasNoVerb,
  ].some((is) => is(question));
}

const OPENING =
  /^Should (\p{Ll}+s) (?:(?:up|down|out|off) )?(?:(?:the|a|an|this|that|his|her|their|its|all|every|any|no|it|them|him) |\p{Lu})/u;
const THIRD_PERSON: ReadonlySet<string> = new Set(
  [...PLAIN_VERBS].map((base) => nounForms(base).at(-1) ?? base),
);

/** "Should requires the council hold it?": a verb as the report inflects it stands where somebody should. */
function opensInflected(question: string): boolean {
  return THIRD_PERSON.has(OPENING.exec(question)?.[1] ?? "");
}

const SUBJECT_SAYS =
  /^Should (?:\p{Lu}[\p{L}’'.-]* ){1,5}(\p{Ll}+s) (?:the|a|an|that|this|it|he|she|they|his|her) /u;

/** "Should Ida Holm thinks the pier be closed?": what is reported, together with who reports it. */
function saysTwice(question: string): boolean {
  return REPORTING_VERBS.get(SUBJECT_SAYS.exec(question)?.[1] ?? "")?.form === "s";
}

const CUT_SHORT =
  /\b(?:he|she|they|we|i|who|which|that|whether|if|because|when|while|where|and|or|but|not|the|a|an|of|by|than|notwithstanding|as opposed|compared|according|owing|regardless)\?$/i;
/** A clause that is asked for and has no verb: "look at how the new regime?". */
const NO_CLAUSE = / (?:how|whether|why) (?:the|a|an|this|that) [^ ?]+(?: [^ ?]+)?\?$/;
/** "The offer that could have helped", without its "could". */
const NO_MODAL =
  / (?:that|which|who) be \p{Ll}+| (?!people|police|children|women|men)\p{L}\p{Ll}*[^s ] (?:that|which|who) have \p{Ll}+ed /u;

/** "Should four billion in tax cuts but be introduced?", "Should the ban have been condemned be lifted?": words of another clause before the verb. */
const TORN_BEFORE_VERB =
  / (?:but|nor|such|instead|the|an?|his|her|their|its|which|whose) be \p{L}| ha(?:d|s|ve) not be |^(?!.* (?:who|that|which) ).* have been \p{Ll}+ (?:be \p{Ll}+|stand|happen|go ahead)\?$/u;

/** "Should over cuts on one day be struck?", "Should Holt over whether it works be pressed?" */
const NO_SUBJECT =
  /^Should (?:(?:over|for|from|on|about|by|with|at|of|to|into) (?!\d)|(?:\p{Lu}[\p{L}’'.-]* ){1,4}(?:(?:over|about|on) whether |for (?:\p{Ll}+ly )?\p{Ll}+ing ))/u;

/** "Should a raise the wage?", of "a need to raise the wage": the verb has an article of its own before it, and no other verb follows. */
const NO_NOUN = /^Should an? \p{Ll}+ (?:the|his|her|its|their|our|all) (?!.*\b(?:be|go|happen|stand|end)\b)/u;

function isCutShort(question: string): boolean {
  return [CUT_SHORT, NO_CLAUSE, NO_MODAL, NO_SUBJECT, NO_NOUN, TORN_BEFORE_VERB].some((form) =>
    form.test(question),
  );
}

/** A full stop, a stray mark or an "&" between its words; "thed" for a participle. */
function isTorn(question: string): boolean {
  const participle = / be ((?!used)\p{Ll}+ed)\?$/u.exec(question)?.[1] ?? "";
  if (FUNCTION_WORDS.has(participle.slice(0, -1)) || FUNCTION_WORDS.has(participle.slice(0, -2))) return true;
  return /\b(?!(?:Corp|Inc|Ltd|Bros)\.)[\p{L}]*\p{Ll}{3,}[.!?] \p{Ll}|[;:] | & |[^s]['’] \p{Ll}/u.test(
    question.slice(0, -1),
  );
}

/** "Should effectively lend the firm five million go ahead?" */
function opensWithAdverb(question: string): boolean {
  const [, adverb = "", verb = ""] = /^Should (\p{Ll}{3,}ly) (\p{Ll}+) /u.exec(question) ?? [];
  return (
    adverb !== "" &&
    !ADJECTIVES.has(adverb) &&
    (PLAIN_VERBS.has(verb) || IRREGULAR_VERBS.has(verb) || /^\p{Ll}{3,}ing$/u.test(verb))
  );
}

/** A question within the question. */
function asksTwice(question: string): boolean {
  return /\bShould\b|\?./.test(question.slice("Should".length));
}

/** "Should the government in Lund to comply go ahead?": who is to act, and no plan to. */
function isToldToAct(question: string): boolean {
  const [, noun = ""] =
    /^Should (?:the |an? )?(?:[^ ]+ ){0,3}?([^ ]+) to \p{Ll}+ .*go ahead\?$/u.exec(question) ?? [];
  return noun !== "" && !takesInfinitive(noun.toLowerCase());
}

/** "Should the government in Lund before they pay?", "Should a bylaw that ban boats?": nothing is asked of who stands there. */
const BEFORE_CLAUSE =
  /^Should (?:the |an? )?(?:[\p{L}’'.-]+ ){0,2}(?:(?:in|of|for) (?:the )?\p{Lu}[\p{L}’'.-]* )?(?:before|after|until|once) /u;
const SINGULAR_THAT = /^Should an? (?:\p{L}+ ){0,3}\p{Ll}+[^s ] that (\p{Ll}+) /u;

function hasNoVerb(question: string): boolean {
  const [head = ""] = /^Should .*? (?:before|after|until|once) /u.exec(question) ?? [];
  const words = head.split(" ").slice(2, -2);
  if (BEFORE_CLAUSE.test(question) && !words.some(isBase)) return true;
  return PLAIN_VERBS.has(SINGULAR_THAT.exec(question)?.[1] ?? "");
}

const isBase = (word: string) =>
  PLAIN_VERBS.has(word) ||
  IRREGULAR_VERBS.has(word) ||
  /^(?:be|go|do|have|stand|wait|stay|happen)$/.test(word);

/** Words after which a finite verb tells more of what stands before it. */
const OPENS_CLAUSE =
  /^(?:that|which|who|whom|whose|what|where|when|while|if|unless|until|because|before|after|as|how|why|whether|so|since|although|though|than|whatever|whoever|it|they|he|she|there|[\p{L}]+,)$/u;
const FINITE =
  /^(?:is|are|was|were|has|had|will|would|could|should|must|won['’]t|can['’]t|cannot|said|says|did|does)$/;
/** A clause of its own behind a comma. */
const NEXT_CLAUSE = /, (?:it|he|she|they|we) (?:is|are|was|were|has|had|will|won['’]t|would|can['’]?t?) /;

/** "Should the lock fail": with its verb first it is a condition. */
const isInverted = (word: string, next: string) =>
  word === "should" && /^(?:the|an?|he|she|it|they|\p{Lu}.*)$/u.test(next);

/** "The will of the crews" is theirs. */
const isWill = (word: string, before: string) =>
  word === "will" && /^(?:the|own|free|.*['’]s?)$/.test(before);

/** "Should the use of bars was needed be reduced?": something is told in it, with no clause for it. */
function tells(question: string): boolean {
  const words = question.slice("Should ".length, -1).split(" ");
  return (
    NEXT_CLAUSE.test(question) ||
    words.some(
      (word, i) =>
        FINITE.test(word) &&
        !isInverted(word, words[i + 1] ?? "") &&
        !isWill(word, words[i - 1] ?? "") &&
        !words.slice(0, i).some((before) => OPENS_CLAUSE.test(before)),
    )
  );
}

/** "Should the yard drop the design, based on?": but for verbs that end so, "go on", what it is on is missing. */
const HANGING_ON =
  /^(?!.*\b(?:go|goes|going|get|move|carry|stay|live|pass|hold|hang|press|push|fight|work|play|keep|battle|sign|count|rely|early|later) on\?$).* on\?$/;
const HANGING =
  / (?:with|from|into|against|towards?|under|upon|among|between|during|without|both|either|very|more than) ?\?$/;
/** "Should the council need to act?": what is needed is told, not asked. */
const NEEDS = /^Should (?:[^ ]+ ){1,6}needs? to /;
/** "Should the council meet to determine?" */
const NO_END = / to (?:determine|see|ensure|make|help|provide|decide|say|give|allow)\?$/;
/** "Should harder than Holm be worked?", "Should privately for the harbour close the lock?" */
const COMPARED =
  /^Should (?:(?:harder|more|less|better|worse|faster|further) than(?! (?:an?|one|two|three|half|\d))|\p{Ll}{3,}ly (?:for|that|to|by)) /u;
/** "Should her father close the lock?": whose father, nobody knows without the report. */
const WHOSE = /^Should (?:his|her|its|their|my|your|our) /;
/** "Should instead on such matters be decided?" */
const OPENS_LOOSE = /^Should (?:instead|rather|otherwise|therefore|however|perhaps) /;
/** "Should Holm’s than Renn’s go ahead?": what is compared is cut off. */
const THAN =
  /^(?!.*\b(?:more|less|fewer|rather|other|differently|better|worse|else|sooner|\p{Ll}+er)\b.* than ).* than /u;
const STANDS_ALONE = /\b(?:pay|call|vote|care|look|stand|ask|fight|push|account) for\?$/;
/** "Should all skippers do so?": what, only the report tells. */
const DOES_SO = / do (?:so|likewise|the same)\?$/;
/** "Should Ida Holm to close the pier go ahead?" */
const TO_DO =
  /^Should (?:the )?(?:\p{Lu}[\p{L}’'.-]* ){1,4}to \p{Ll}+ .*(?:go ahead|be (?:passed|held|introduced|ratified|adopted))\?$/u;

/** What belongs after its last word is missing, or a piece of it belongs to nothing. */
function hangs(question: string): boolean {
  return [
    HANGING,
    HANGING_ON,
    NO_END,
    NEEDS,
    STANDS_ALONE,
    TO_DO,
    DOES_SO,
    COMPARED,
    WHOSE,
    OPENS_LOOSE,
    THAN,
  ].some((form) => form.test(question));
}

const HALF_NAME =
  /^Should (?:the )?(?:\p{Lu}[\p{L}’'.-]* )*(?:Democratic|Republican|Presidential|Federal|National|European|American|British|International|Royal) (\p{Ll}+) (?:the|a|an|all|more|any|its|their|to|\p{Lu})/u;

/** "Should Harbour Democratic close the pier?": the noun of a name is cut off. */
function namesHalf(question: string): boolean {
  return PLAIN_VERBS.has(HALF_NAME.exec(question)?.[1] ?? "");
}

const ADJECTIVES = new Set(
  "early family elderly monthly weekly daily yearly hourly friendly deadly costly likely".split(" "),
);

/** "Should the council guarantee?" */
function lacksObject(question: string): boolean {
  const [, verb = ""] = / (\p{Ll}+)\?$/u.exec(question) ?? [];
  if (question.split(" ").length > LONGEST_SUBJECT) return false;
  return (
    NEEDS_OBJECT.has(verb) &&
    !/ (?:be|to|and|or|a|an|the|its|his|her|their|no|any) \p{Ll}+\?$/u.test(question)
  );
}

/** In words, "Should" and the verb counted: with more of them the last may well be a noun. */
const LONGEST_SUBJECT = 5;

const NEEDS_OBJECT = new Set(
  "guarantee ensure provide introduce make give put bring create enact impose".split(" "),
);
