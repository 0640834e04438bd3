/** The forms of a verb or noun, made by rule from its base form. */

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
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
};

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

function thirdPerson(base: string): string {
  if (/[^aeou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
}
