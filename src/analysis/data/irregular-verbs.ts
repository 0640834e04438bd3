/** Verbs whose past forms follow no rule: base form, past, past participle. By hand, after the tables of English grammars. */
const ROWS =
  "bear bore borne; become became become; begin began begun; bend bent bent; bet bet bet; bid bid bid; " +
  "bind bound bound; bite bit bitten; blow blew blown; break broke broken; breed bred bred; bring brought brought; " +
  "broadcast broadcast broadcast; build built built; burst burst burst; buy bought bought; cast cast cast; catch caught caught; " +
  "choose chose chosen; come came come; cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; " +
  "dig dug dug; do did done; draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen; " +
  "feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled; fly flew flown; " +
  "forbid forbade forbidden; forecast forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; " +
  "get got got; give gave given; go went gone; grow grew grown; hang hung hung; have had had; " +
  "hear heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; " +
  "know knew known; lay laid laid; lead led led; leave left left; lend lent lent; let let let; " +
  "light lit lit; lose lost lost; make made made; mean meant meant; meet met met; mistake mistook mistaken; " +
  "offset offset offset; overcome overcame overcome; overdo overdid overdone; override overrode overridden; oversee oversaw overseen; overtake overtook overtaken; " +
  "overthrow overthrew overthrown; pay paid paid; put put put; quit quit quit; rebuild rebuilt rebuilt; redo redid redone; " +
  "redraw redrew redrawn; repay repaid repaid; resell resold resold; retake retook retaken; rethink rethought rethought; rewrite rewrote rewritten; " +
  "rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said; " +
  "see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; shake shook shaken; " +
  "shed shed shed; shoot shot shot; show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung; " +
  "sink sank sunk; sit sat sat; sleep slept slept; slide slid slid; speak spoke spoken; speed sped sped; " +
  "spend spent spent; spin spun spun; split split split; spread spread spread; stand stood stood; steal stole stolen; " +
  "stick stuck stuck; strike struck struck; swear swore sworn; sweep swept swept; swing swung swung; take took taken; " +
  "teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown; thrust thrust thrust; " +
  "undergo underwent undergone; understand understood understood; undertake undertook undertaken; undo undid undone; uphold upheld upheld; upset upset upset; " +
  "wear wore worn; weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn; withhold withheld withheld; " +
  "withstand withstood withstood; write wrote written";

/** For each base form its past and its past participle. */
export const IRREGULAR_VERBS: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  ROWS.split("; ").map((row) => {
    const [base = "", past = "", participle = ""] = row.split(" ");
    return [base, [past, participle]];
  }),
);

/** Verbs of more than one syllable whose final consonant is doubled before an ending, the last being stressed. */
export const DOUBLING_VERBS: ReadonlySet<string> = new Set(
  (
    "abet acquit admit allot annul commit compel concur confer control deter defer dispel distil embed equip excel expel fulfil handicap incur infer kidnap occur " +
    "omit outwit patrol permit prefer propel quit rebel rebut recap refer regret remit repel rerun submit transfer transmit unplug"
  ).split(" "),
);
