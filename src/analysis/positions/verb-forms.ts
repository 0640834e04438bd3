/** The forms of a verb or noun, made by rule from its base form. */
import { table } from "../../base/table.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";

const IRREGULAR = table<readonly string[]>({
  seek: ["sought"],
  fight: ["fought"],
  choose: ["chose", "chosen"],
  undertake: ["undertook", "undertaken"],
  beg: ["begged", "begging"],
  plan: ["planned", "planning"],
  commit: ["committed", "committing"],
  tell: ["told"],
  speak: ["spoke", "spoken"],
  come: ["came", "coming"],
  rebel: ["rebelled", "rebelling"],
});

/** Every form that a verb takes, the base form first; a particle after it stays: "came out". */
export function verbForms(lemma: string): readonly string[] {
  const [base = "", ...particle] = lemma.split(" ");
  const own = IRREGULAR[base] ?? [];
  const forms = [base, thirdPerson(base), ...own];
  if (!own.some((form) => form.endsWith("ing"))) forms.push(`${base.replace(/([^eo])e$/, "$1")}ing`);
  if (own.length === 0)
    forms.push(base.endsWith("e") ? `${base}d` : base.replace(/([^aeou])y$/, "$1i").concat("ed"));
  return forms.map((form) => [form, ...particle].join(" "));
}

export function nounForms(lemma: string): readonly string[] {
  return [lemma, thirdPerson(lemma)];
}

/** The base form of a past form of a plain verb ("endorsed", "withdrew"); null for any other word. */
export function baseOfPast(word: string): string | null {
  return BY_PAST.get(word) ?? null;
}

function thirdPerson(base: string): string {
  if (/[^aeou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
}

const IRREGULAR_PAST = table<readonly string[]>({
  break: ["broke", "broken"],
  bring: ["brought"],
  build: ["built"],
  buy: ["bought"],
  come: ["came"],
  do: ["did", "done"],
  find: ["found"],
  freeze: ["froze", "frozen"],
  get: ["got"],
  give: ["gave", "given"],
  go: ["went", "gone"],
  have: ["had"],
  hold: ["held"],
  keep: ["kept"],
  lead: ["led"],
  leave: ["left"],
  lose: ["lost"],
  make: ["made"],
  pay: ["paid"],
  run: ["ran"],
  say: ["said"],
  see: ["saw", "seen"],
  seek: ["sought"],
  sell: ["sold"],
  send: ["sent"],
  speak: ["spoke", "spoken"],
  spend: ["spent"],
  stand: ["stood"],
  stick: ["stuck"],
  strike: ["struck"],
  take: ["took", "taken"],
  teach: ["taught"],
  tear: ["tore", "torn"],
  tell: ["told"],
  uphold: ["upheld"],
  withdraw: ["withdrew", "withdrawn"],
  withhold: ["withheld"],
  write: ["wrote", "written"],
});

const BY_PAST: ReadonlyMap<string, string> = new Map(
  [...PLAIN_VERBS].flatMap((base): [string, string][] => {
    const doubled =
      /^(?:ban|bar|cut|drop|let|put|quit|run|set|shut|split|step|stop|strip|scrap|plan|commit|submit|transfer|permit|admit)$/;
    const regular = base.endsWith("e")
      ? `${base}d`
      : doubled.test(base)
        ? `${base}${base.at(-1) ?? ""}ed`
        : base.replace(/([^aeou])y$/, "$1i").concat("ed");
    return [[regular, base], ...(IRREGULAR_PAST[base] ?? []).map((form): [string, string] => [form, base])];
  }),
);
