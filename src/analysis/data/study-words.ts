/** Words for what figures are taken from, polls above all, and the words of a sentence that tells one's results. Lower case. */

/** Inquiries that a report goes on telling from, sentence after sentence. */
export const STUDIES: ReadonlySet<string> = new Set(
  "poll polls survey surveys study analysis census tracker audit".split(" "),
);

/** Works that a report names for the one figure beside them. */
export const ESTIMATES: ReadonlySet<string> = new Set(
  "forecast forecasts estimate estimates projection projections report reports statistics data figures count tally average averages index".split(
    " ",
  ),
);

/** Both: the nouns that name what was found out by asking or reckoning. */
export const STUDY_NOUNS: ReadonlySet<string> = new Set([...STUDIES, ...ESTIMATES]);

/** Between a pollster's name and its own figure: "with PollWatch showing her 3 points ahead". */
export const SHOWING_VERBS: ReadonlySet<string> = new Set(
  "showing shows showed putting puts put giving gives gave finding finds found".split(" "),
);

/** With one of these a figure without a sign of percent is a result too. */
export const SAMPLE_WORDS: ReadonlySet<string> = new Set(
  "sample sampled voters respondents adults margin polled surveyed responding interviewed interviews participants".split(
    " ",
  ),
);

/** Words before a study that say nothing of whose it is. */
export const STUDY_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "a an the this that new latest recent last previous earlier another national statewide state tracking opinion exit public online telephone weekly monthly annual daily " +
    "first one poll polling survey study fresh released separate independent official government internal early late own post-debate"
  ).split(" "),
);

/** Units in which studies give their results. */
export const STUDY_UNITS: ReadonlySet<string> = new Set(["%", "percentage points", "times"]);
