/** Words beside a number that make it a label, an address or an age and no quantity. */

/** Before it: "Section 8", "Channel 4". Lower case. */
export const LABELS_BEFORE: ReadonlySet<string> = new Set(
  (
    "section sections article articles amendment chapter chapters page pages paragraph clause part title titles volume vol verse act doc rule rules item schedule annex table figure " +
    "appendix amendment amendments proposition prop measure resolution bill order code form number numbers no nos channel radio route highway interstate room suite apartment apt floor gate flight terminal platform line " +
    "level phase stage type class grade tier group pool zone district ward precinct unit building block lot box bus exit junction bureau division route day week game round " +
    "iphone ipad windows android ios macos apollo artemis falcon boeing airbus formula top fortune forbes super catch area studio version camp category hurricane case docket aged age ages psalm matthew mark luke john " +
    "zip postcode phone tel telephone fax ext extension nikkei ftse stoxx russell nasdaq dax cac ibex smi asx topix csi kospi omx nifty sensex s&p kosdaq tsx mib playstation xbox galaxy pixel model " +
    "cell dorm hangar warehouse pier berth courtroom vol ep episode "
  )
    .trim()
    .split(" "),
);

/** Aircraft by their number, and words after one. */
export const AIRCRAFT = /^(?:707|717|727|737|747|757|767|777|787|220|319|320|321|330|340|350|380)$/;
export const AIRCRAFT_WORDS: ReadonlySet<string> = new Set(
  "max dreamliner jumbo jet jets jetliner jetliners aircraft airliner airliners plane planes freighter freighters ng neo family series".split(
    " ",
  ),
);

/** Adjectives between a number and what it counts, where the number stands after a name. */
export const COUNTED_ADJECTIVES: ReadonlySet<string> = new Set(
  "more new other such extra additional further young old large small local foreign former public private big major minor different separate people men women children staff police".split(
    " ",
  ),
);

/** Verbs in "s" after a name with a number, which look like what is counted. */
export const NAME_VERBS: ReadonlySet<string> = new Set(
  "rises falls gains loses drops slips jumps ends opens closes has is was does goes starts begins launches lands wins plays sits stands costs comes takes shows includes".split(
    " ",
  ),
);

/** Numbers that one calls for help, and what they stand before. */
export const EMERGENCY = /^(?:911|999|112|000)$/;
export const CALL_WORDS: ReadonlySet<string> = new Set(
  "call calls caller callers dispatcher dispatchers operator operators line centre center system recording recordings tape tapes".split(
    " ",
  ),
);

/** After "4K" and "10K": pictures and races. */
export const KILO_LABELS: ReadonlySet<string> = new Set(
  "tv tvs video videos display displays screen screens monitor resolution camera footage blu-ray ultra uhd hd streaming picture projector run runs race races runner runners".split(
    " ",
  ),
);

/** After the number of a place in the post. */
export const LABELS_AFTER: ReadonlySet<string> = new Set("zip postcode postal".split(" "));

/** The last word of a street's name. Lower case. */
export const STREET_WORDS: ReadonlySet<string> = new Set(
  "street st avenue ave road rd lane ln boulevard blvd drive dr court ct place pl square sq terrace parkway pkwy highway hwy row quay wharf close".split(
    " ",
  ),
);

/** Words that make "5-4" a count of votes and no score. */
export const VOTE_WORDS: ReadonlySet<string> = new Set(
  (
    "vote votes voted voting decision ruling ruled rule majority split divided jury committee panel council court senate house parliament approved passed rejected deadlocked " +
    "deadlock confirmed verdict board commission tally margin motion bill"
  ).split(" "),
);

/** What a number counts that is tied to it by a hyphen: "a three-judge panel", "a 40-boat fleet". Units are counted so too. */
export const COUNTED_AFTER_HYPHEN: ReadonlySet<string> = new Set(
  (
    "judge justice member person man woman people seat strong page storey story bedroom room vehicle ship boat engine game match nation country state province house home unit passenger bed car lane " +
    "city team player vote goal run station truck plane aircraft word question item store shop school site bus carriage coach dog horse title song track film episode volume mile race set plus some odd fold"
  ).split(" "),
);

/** What was done to those counted, where the word stands before the number. */
export const OUTCOME_VERBS: ReadonlySet<string> = new Set(
  (
    "killed wounded injured arrested detained displaced hired fired employed deported evacuated rescued infected hospitalized hospitalised created lost added cut " +
    "surveyed polled raised spent donated received won built sold bought killing wounding injuring leaving displacing arresting costing stranded jailed trapped missing homeless"
  ).split(" "),
);

/** Months, whole and short. A short form needs its capital, which "may" and "mar" have in no other use beside a number. */
export const MONTH_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)$/i;

/** Plural heads that make a four-digit number without a comma a count after all. */
export const COUNTED_HEADS: ReadonlySet<string> = new Set(
  "people men women children workers jobs troops soldiers civilians refugees migrants homes houses deaths votes voters students police officers residents households companies businesses members delegates".split(
    " ",
  ),
);
