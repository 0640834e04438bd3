/**
 * Nouns for what people are: posts, trades, kin, and words for anybody. Drawn up by hand from political reporting;
 * with the gender where the word has one.
 */
import { table } from "../../base/table.ts";
import type { Gender } from "./given-names.ts";

const POSTS =
  "senator congressman:male congresswoman:female representative delegate governor president vice-president chancellor premier " +
  "mayor minister secretary chairman:male chairwoman:female chair chairperson co-chair leader deputy head chief boss director manager executive ceo " +
  "founder co-founder owner partner treasurer commissioner administrator superintendent judge justice attorney lawyer prosecutor solicitor barrister " +
  "ambassador envoy diplomat councillor councilman:male councilwoman:female alderman alderwoman:female magistrate lawmaker legislator politician backbencher frontbencher mp msp mep peer mla mca mha mna mlc mk td whip speaker " +
  "spokesman:male spokeswoman:female spokesperson strategist adviser advisor aide consultant pollster organizer organiser candidate nominee contender frontrunner front-runner " +
  "hopeful incumbent challenger rival opponent running-mate mate veteran general colonel major captain admiral commander sergeant officer inspector constable detective sheriff " +
  "professor lecturer academic scholar economist historian scientist researcher analyst expert fellow dean principal teacher doctor physician surgeon neurosurgeon nurse " +
  "psychologist psychiatrist journalist reporter editor columnist correspondent anchor host moderator presenter broadcaster commentator author writer " +
  "playwright novelist blogger actor:male actress:female singer comedian star celebrity director producer filmmaker businessman:male businesswoman:female entrepreneur mogul tycoon magnate billionaire " +
  "millionaire developer banker investor trader farmer worker employee staffer official bureaucrat clerk bishop archbishop earl:male duke:male duchess:female marquess:male reverend pastor priest:male rabbi imam pope:male cardinal king:male queen:female " +
  "prince:male princess:female democrat republican conservative liberal tory socialist independent libertarian activist campaigner advocate protester demonstrator dissident " +
  "supporter critic donor voter resident delegate member colleague ally counterpart successor predecessor secretary-general premier taoiseach tánaiste first-lady lady:female " +
  "chief-of-staff surrogate operative insider specialist engineer pilot soldier student athlete coach player socialite heiress:female heir whistleblower witness defendant plaintiff suspect gunman:male convict " +
  "councilmember supervisor undersecretary assemblyman:male assemblywoman:female assemblymember director-general advocate-general auditor-general attorney-general solicitor-general governor-general counsel " +
  "politician statesman:male stateswoman:female negotiator mediator regulator auditor ombudsman registrar archivist newcomer outsider";

const KIN =
  "father:male mother:female dad:male mum:female mom:female son:male daughter:female brother:male sister:female husband:male wife:female widow:female widower:male uncle:male aunt:female " +
  "grandfather:male grandmother:female grandson:male granddaughter:female nephew:male niece:female cousin friend neighbour neighbor fiance:male fiancee:female girlfriend:female boyfriend:male spouse child parent";

const ANYBODY =
  "man:male woman:female person narrator announcer guest operator interviewer observer guy:male boy:male girl:female gentleman:male source caller customer passer-by onlooker bystander viewer reader user motorist patient tourist " +
  "teenager student pensioner native someone somebody insider one";

function byGender(words: string): ReadonlyMap<string, Gender> {
  return new Map(
    words.split(" ").map((entry): [string, Gender] => {
      const [word = "", gender = "either"] = entry.split(":");
      return [word, gender as Gender];
    }),
  );
}

/** Posts and trades: what somebody can be introduced as. Singular, in lower case. */
export const POST_NOUNS: ReadonlyMap<string, Gender> = byGender(POSTS);
export const KIN_NOUNS: ReadonlyMap<string, Gender> = byGender(KIN);
/** Offices that one person holds at a time. */
export const SOLE_OFFICES: ReadonlySet<string> = new Set(
  "president premier chancellor taoiseach pope king queen mayor governor archbishop monarch".split(" "),
);
/** Offices that one person holds at a time of those for one thing: "the education secretary". */
export const OFFICES_WITH_FIELD: ReadonlySet<string> = new Set(
  "minister secretary commissioner ombudsman whip leader chair chairman chairwoman chief envoy ambassador speaker general treasurer auditor".split(
    " ",
  ),
);
/** What ministers and secretaries are for, and what makes another office of it: "prime minister", "press secretary". */
export const OFFICE_FIELDS: ReadonlySet<string> = new Set(
  (
    "prime press permanent education schools health defence defense finance treasury foreign home interior justice transport transportation environment climate energy petroleum mining " +
    "trade business industry commerce culture arts media labour employment work pensions welfare agriculture food farming fisheries forestry housing communities " +
    "science technology digital communications information immigration migration security development overseas women children youth family sport sports tourism " +
    "planning veterans state homeland police water infrastructure ports shipping rail roads aviation equality care"
  ).split(" "),
);
/** Every noun for one person. */
export const PERSON_NOUNS: ReadonlyMap<string, Gender> = new Map([
  ...byGender(ANYBODY),
  ...KIN_NOUNS,
  ...POST_NOUNS,
]);

const IRREGULAR = table<string>({
  people: "person",
  men: "man",
  women: "woman",
  wives: "wife",
  children: "child",
  mps: "mp",
  msps: "msp",
  meps: "mep",
  tories: "tory",
  gentlemen: "gentleman",
});

/** "co-chairman", "ex-minister": what a person is, whatever stands before it. */
export function isPersonNoun(word: string): boolean {
  return PERSON_NOUNS.has(word.replace(/^(?:then|ex|vice|co)-/, ""));
}

/** Is it the plural in -s of a noun for people: "lawmakers"? */
export const isPluralOfPeople = (word: string): boolean =>
  word.endsWith("s") && singularOfPeople(word) !== null;

/** The singular of a plural noun for people, or null if the word is none: "lawmakers" is of "lawmaker". */
export function singularOfPeople(word: string): string | null {
  const irregular = IRREGULAR[word];
  if (irregular) return irregular;
  if (word.endsWith("men") && PERSON_NOUNS.has(`${word.slice(0, -2)}an`)) return `${word.slice(0, -2)}an`;
  if (word.endsWith("ies") && PERSON_NOUNS.has(`${word.slice(0, -3)}y`)) return `${word.slice(0, -3)}y`;
  const singular = word.replace(/s$/, "");
  return singular !== word && PERSON_NOUNS.has(singular) ? singular : null;
}
