/** Words that open a condition, and conditions that bind nobody. Drawn up from how news tells of them. */

/** Longer ones before those they begin with. */
export const CONDITION_OPENERS: readonly (readonly string[])[] = [
  "if , and only if ,",
  "if and only if",
  "but only if",
  "only if",
  "only when",
  "only after",
  "only once",
  "only where",
  "unless and until",
  "unless or until",
  "unless",
  "if",
  "provided",
  "providing",
  "assuming",
  "as long as",
  "so long as",
  "on condition that",
  "on the condition that",
  "upon condition that",
  "upon the condition that",
  "in the event that",
  "subject to",
  "conditional on",
  "conditional upon",
  "contingent on",
  "contingent upon",
  "depend on",
  "depends on",
  "depended on",
  "hinge on",
  "hinges on",
  "hinged on",
  "depending on whether",
  "depending on how",
  "depending on what",
  "depending on the outcome",
  "depending on the result",
  "in exchange for",
  "in return for",
].map((turn) => turn.split(" "));

/** They open a condition where "only" stands by the verb: "would only vote for it when …", "only for a bill that …". */
export const NARROWING: ReadonlySet<string> = new Set("when where after once that which".split(" "));

/** After these "if" is "whether". */
export const ASKS_IF: ReadonlySet<string> = new Set(
  "see ask asks asked asking determine decide know knows knew wonder wonders wondered check say doubt consider sure clear tell discover learn even as what whether unclear unsure".split(
    " ",
  ),
);

/** What follows the opener of a condition that binds nobody: to have to, and what is said in politeness. */
export const EMPTY_CONDITIONS: ReadonlySet<string> = new Set(
  "necessary needed possible anything any not so you even need applicable".split(" "),
);

/** To win, as every promise before an election supposes; after a pronoun or by itself. */
export const WINNING: ReadonlySet<string> = new Set(
  "elected re-elected win wins won become becomes chosen nominated nominee returned victorious successful".split(
    " ",
  ),
);

/** What is offered is supposed by whoever would take it or turn it down, in any form of these verbs. */
export const OFFERED: ReadonlySet<string> = new Set("offered asked invited".split(" "));
export const TAKING: ReadonlySet<string> = new Set(
  "accept accepts accepted accepting take taking refuse refuses refused refusing decline declines declined declining reject rejects rejected rejecting serve serving".split(
    " ",
  ),
);
