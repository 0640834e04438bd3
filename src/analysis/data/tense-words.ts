/** Words that say whether something told of is behind or ahead. Lower case. */

/** Words that put what they go with ahead of the report: modals, and participles of what is arranged. */
export const AHEAD: ReadonlySet<string> = new Set(
  (
    "will 'll ’ll shall won't won’t can must should cannot expected expects expect scheduled due slated planned upcoming looming poised forthcoming hoping planning preparing " +
    "intends prepares looms"
  ).split(" "),
);

/** Modals that may as well look ahead from some day behind: the nearer day is meant. */
export const PERHAPS_AHEAD: ReadonlySet<string> = new Set(
  "would wouldn't wouldn’t could couldn't couldn’t might".split(" "),
);

/** Verbs that reports put in the present for what is arranged, and nouns in the same form. */
export const ARRANGED: ReadonlySet<string> = new Set(
  (
    "begins ends starts opens closes expires faces holds meets votes goes comes returns arrives leaves travels visits hosts heads decides takes kicks speaks testifies addresses " +
    "reopens restarts launches resumes convenes appears attends airs plans hopes"
  ).split(" "),
);

/** The same of several who do it, where the day follows at once: "the captains meet Monday". */
export const ARRANGED_PLURAL: ReadonlySet<string> = new Set(
  "begin end start open reopen close expire face hold meet vote go come return arrive leave travel visit host head decide kick speak testify appear resume convene gather attend play debate report".split(
    " ",
  ),
);

/** Put right before a day, these say that it is to come. */
export const DUE_WORDS: ReadonlySet<string> = new Set("payable due expiring maturing upcoming".split(" "));

/** With "until" or "to", what is put off or kept as it is to a day to come. */
export const PUT_OFF: ReadonlySet<string> = new Set(
  (
    "postponed delayed deferred adjourned extended suspended rescheduled scheduled slated set moved pushed recessed barred banned closed shut halted stayed put postpones postponing delays " +
    "delaying extends extending adjourns closes suspends shelved held frozen"
  ).split(" "),
);

/** What stands before a noun and no verb. */
export const BEFORE_NOUNS: ReadonlySet<string> = new Set(
  "the a an his her its their our my your this these those some any no more most of for with in on by 's ’s new two three all".split(
    " ",
  ),
);

/** Past forms that do not end in "ed". */
export const PAST: ReadonlySet<string> = new Set(
  (
    "said told was were wasn't weren't wasn’t weren’t had hadn't hadn’t did didn't didn’t went came became began broke brought built bought caught chose cut drew drove ate fell felt fought found " +
    "flew forbade forgot froze gave got grew heard held hid hit kept knew laid led left lent let lost made meant met paid put quit ran rang rose sang sank sat saw sent shook shot shut " +
    "sold sought spent spoke stood stole struck stuck swore swept swung taught thought threw took tore understood woke won wore wrote withdrew overcame undertook since born been"
  ).split(" "),
);

/** Words in "ed" that are no past forms. */
export const NO_PAST: ReadonlySet<string> = new Set(
  "need bed red hundred indeed speed seed breed feed united embed wed shed sacred naked wicked so-called alleged supposed proposed".split(
    " ",
  ),
);

/** What is held on days long known: the nearest such day is meant, behind or ahead. */
export const SCHEDULED: ReadonlySet<string> = new Set(
  "election elections convention conventions primary primaries caucus caucuses vote referendum ballot debate debates summit inauguration deadline midterms midterm contest contests runoff".split(
    " ",
  ),
);

/** With one of these "to" and a verb are ahead, whatever the tense: "asked her to speak on Friday". */
export const ASKING: ReadonlySet<string> = new Set(
  (
    "ask asks asked invite invites invited urge urges urged order orders ordered want wants wanted allow allows allowed tell tells call calls called " +
    "promise promises promised agree agrees agreed pledge pledges pledged vow vows vowed hope hoped hopes plan plans intended intend intends aim aims aimed need needs seek seeks likely ready set about offer offers offered " +
    "propose proposes proposed prepare prepares"
  ).split(" "),
);
