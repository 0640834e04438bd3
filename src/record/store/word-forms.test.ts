import { expect, test } from "vitest";
import { folded, formKey, formsBegin, irregularForms } from "./word-forms.ts";

test.each([
  ["ferry", "ferries"],
  ["tax", "taxes", "taxed", "taxing"],
  ["church", "churches"],
  ["hope", "hoped", "hopes", "hoping"],
  ["plan", "plans", "planned", "planning"],
  ["agree", "agrees", "agreed"],
  ["call", "calls", "called", "calling"],
  ["miss", "misses", "missed"],
  ["woman", "women"],
  ["say", "said", "says"],
  ["give", "gives", "gave", "given", "giving"],
  ["withdraw", "withdrew", "withdrawn", "withdrawing"],
  ["go", "goes", "went", "gone"],
  ["reply", "replied", "replies", "replying"],
  ["weir", "weirs"],
])("%s and its other forms are one", (word, ...forms) => {
  expect(forms.map((form) => formKey(form))).toEqual(forms.map(() => formKey(word)));
  for (const form of forms)
    expect(form.startsWith(formsBegin(form)) || irregularForms(word).includes(form)).toBe(true);
});

test.each([
  ["general", "generous"],
  ["policy", "police"],
  ["news", "new"],
  ["king", "kin"],
  ["bring", "br"],
  ["universe", "university"],
  ["organ", "organization"],
  ["crisis", "cris"],
  ["bus", "bu"],
])("%s is no form of %s", (a, b) => {
  expect(formKey(a)).not.toBe(formKey(b));
});

test("accents, capitals and a possessive are nothing to words", () => {
  expect(folded("Café’s")).toBe("cafe");
});
