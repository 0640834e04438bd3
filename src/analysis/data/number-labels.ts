/** Words beside a number that make it a label, an address or an age and no quantity. */

/** Before it: "Section 8", "Channel 4". Lower case. */
export const LABELS_BEFORE: ReadonlySet<string> = new Set(
  (
    "section sections article articles amendment chapter chapters page pages paragraph clause part title titles volume vol verse act scene rule rules item schedule annex table figure " +
    "appendix amendment amendments proposition prop measure resolution bill order code form number numbers no nos channel radio route highway interstate room suite apartment apt floor gate flight terminal platform line " +
    "level phase stage type class grade tier group pool zone district ward precinct unit building block lot box bus exit junction bureau division route day week game round " +
    "iphone ipad windows apollo boeing airbus formula top fortune super catch area studio version camp category hurricane case docket aged age ages psalm matthew mark luke john zip postcode phone tel telephone fax ext extension "
  )
    .trim()
    .split(" "),
);

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
