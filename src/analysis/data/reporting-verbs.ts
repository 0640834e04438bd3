/**
 * Verbs that report what somebody says, thinks, asks or refuses, by what they report. Drawn up from the classes of
 * Levin, *English Verb Classes and Alternations* (1993), chapters 29, 30, 33 and 37, and VerbNet's continuation of them.
 */
import { table } from "../../base/table.ts";

const CLASSES = {
  say: "say state tell remark comment observe note mention report relate recount declare announce proclaim pronounce utter voice express reiterate repeat restate echo add continue explain describe recall reveal disclose confide stress emphasize emphasise underline underscore highlight signal indicate hint imply quip joke remind inform notify brief testify respond reply retort answer conclude summarize opine muse murmur mutter whisper shout yell cry exclaim intone quote cite read tweet post write pen blog message text email",
  claim:
    "claim assert maintain insist contend argue allege affirm attest avow aver charge posit submit swear vow profess purport suggest propose predict forecast project warn caution acknowledge admit concede confess confirm boast brag lament complain gripe grumble bemoan protest object counter rebut refute rebuke",
  deny: "deny dispute reject dismiss disavow disown repudiate contradict question doubt challenge",
  ask: "ask inquire enquire wonder query demand request urge implore beg plead appeal call press exhort encourage order command instruct direct advise recommend counsel invite petition",
  promise:
    "promise pledge commit guarantee assure reassure threaten offer agree undertake plan intend aim hope want wish seek expect prefer consider mull weigh decide resolve determine prepare",
  think:
    "think believe feel suppose presume assume reckon guess imagine suspect fear worry know understand realize realise learn find see view regard deem consider judge conclude hold accept recognize recognise remember forget forecast anticipate fancy figure estimate calculate",
  praise:
    "praise applaud hail laud commend compliment congratulate thank welcome endorse back support defend favor favour champion embrace approve celebrate tout promote backtrack",
  blame:
    "criticize criticise attack blast slam condemn denounce decry accuse blame mock ridicule deride lambast lambaste bash assail chide scold censure rip hammer knock jab needle taunt insult belittle ridicule oppose resent resist rail fault lash excoriate",
  refuse: "refuse decline duck dodge sidestep avoid evade ignore demur balk withhold",
  show: "show demonstrate prove suggest argue point detail outline spell clarify discuss address debate talk speak speculate elaborate expand chat testify lecture interview declare focus touch refer allude",
} as const;

export type VerbClass = keyof typeof CLASSES;

/** Past forms that the rules below would not make. */
const IRREGULAR = table<readonly string[]>({
  say: ["said"],
  tell: ["told"],
  write: ["wrote", "written"],
  read: ["read"],
  swear: ["swore", "sworn"],
  think: ["thought"],
  feel: ["felt"],
  know: ["knew", "known"],
  understand: ["understood"],
  find: ["found"],
  see: ["saw", "seen"],
  hold: ["held"],
  forget: ["forgot", "forgotten"],
  forecast: ["forecast"],
  beg: ["begged", "begging"],
  speak: ["spoke", "spoken"],
  spell: ["spelt"],
  show: ["shown"],
  seek: ["sought"],
  rip: ["ripped", "ripping"],
  slam: ["slammed", "slamming"],
  jab: ["jabbed", "jabbing"],
  quip: ["quipped", "quipping"],
  brag: ["bragged", "bragging"],
  rebut: ["rebutted", "rebutting"],
  submit: ["submitted", "submitting"],
  admit: ["admitted", "admitting"],
  commit: ["committed", "committing"],
  refer: ["referred", "referring"],
  plan: ["planned", "planning"],
  aver: ["averred", "averring"],
  undertake: ["undertook", "undertaken"],
  chat: ["chatted", "chatting"],
  learn: ["learnt"],
  prefer: ["preferred", "preferring"],
  demur: ["demurred", "demurring"],
  knock: ["knocked"],
});

/** How a verb form is inflected: base, -s, past or participle, -ing. */
export type VerbForm = "base" | "s" | "past" | "ing";

export interface ReportingVerb {
  readonly lemma: string;
  readonly verbClass: VerbClass;
  readonly form: VerbForm;
}

function inflections(lemma: string): readonly (readonly [string, VerbForm])[] {
  const s = /(?:s|x|ch|sh)$/.test(lemma) ? `${lemma}es` : lemma.replace(/([^aeiou])y$/, "$1ie").concat("s");
  const stem = lemma.replace(/e$/, "");
  const past = /[^aeiou]y$/.test(lemma) ? lemma.replace(/y$/, "ied") : `${stem}ed`;
  const ing = /ee$/.test(lemma) ? `${lemma}ing` : `${stem}ing`;
  const irregular = (IRREGULAR[lemma] ?? []).map(
    (form) => [form, form.endsWith("ing") ? "ing" : "past"] as const,
  );
  return [[lemma, "base"], [s, "s"], [past, "past"], [ing, "ing"], ...irregular];
}

/** Every inflected form, in lower case, with the verb it belongs to; the first class that lists a verb has it. */
export const REPORTING_VERBS: ReadonlyMap<string, ReportingVerb> = (() => {
  const forms = new Map<string, ReportingVerb>();
  for (const [verbClass, lemmas] of Object.entries(CLASSES) as [VerbClass, string][]) {
    for (const lemma of lemmas.split(" ")) {
      for (const [written, form] of inflections(lemma)) {
        if (!forms.has(written)) forms.set(written, { lemma, verbClass, form });
      }
    }
  }
  return forms;
})();
