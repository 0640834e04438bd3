/** Words by which somebody denies, rejects, dismisses or refuses what is then told. Our own list, drawn up from how news words it. */
import { table } from "../../base/table.ts";

/** Verbs that deny, by their base form; with a particle where only the two together do ("ruled out"). "Question", "doubt" and "oppose" are none: who doubts has not said that it is not so. */
export const DENYING_VERBS: readonly string[] = (
  "deny, reject, dismiss, refute, rebut, repudiate, disavow, disclaim, disown, dispute, disagree, debunk, discredit, discount, " +
  "rebuff, spurn, rubbish, refuse, contradict, renounce, gainsay, rule out, shoot down, knock down, knock back, swat away, " +
  "swat down, swat aside, bat away, brush aside, brush off, brush away, wave away, wave aside, wave off, shrug off, " +
  "laugh off, cast aside, toss aside, turn down, throw out, push aside, write off, pour scorn, pour cold, scoff at, distance from"
).split(", ");

/** Forms that no rule makes. */
export const DENYING_FORMS = table<readonly string[]>({
  rebut: ["rebuts", "rebutted", "rebutting"],
  gainsay: ["gainsays", "gainsaid", "gainsaying"],
  shoot: ["shoots", "shot", "shooting"],
  swat: ["swats", "swatted", "swatting"],
  bat: ["bats", "batted", "batting"],
  shrug: ["shrugs", "shrugged", "shrugging"],
  cast: ["casts", "casting"],
  throw: ["throws", "threw", "thrown", "throwing"],
  write: ["writes", "wrote", "written", "writing"],
});

/** Nouns that name the act: "issued a denial that", "his rejection of". */
export const DENYING_NOUNS: ReadonlySet<string> = new Set(
  "denial denials rejection rejections dismissal repudiation rebuttal refusal refutation disavowal".split(
    " ",
  ),
);

/** What before a word of denial takes it back: "did not deny", "refused to deny", "stopped short of denying", "hard to dispute". */
export const TAKING_BACK: ReadonlySet<string> = new Set(
  (
    "not n't never neither nor no nobody none without cannot hardly scarcely barely rarely seldom short " +
    "refuse refused refuses refusing decline declined declines declining fail failed fails failing stop stopped stops stopping " +
    "cease ceased avoid avoided avoids avoiding hesitate hesitated hesitates unable hard difficult impossible instead"
  ).split(" "),
);
