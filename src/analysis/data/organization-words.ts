/** Words that make a name, or a description, one of an organization; and what organizations put out. Drawn up by hand. */
import { table } from "../../base/table.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Heads of names and descriptions: "the Audit Court", "the council". In lower case. */
export const ORGANIZATION_NOUNS = words(
  "party committee subcommittee council ministry court courts university college school department agency union league institute institution association federation " +
    "government administration bank company corporation firm group campaign camp team commission office bureau service authority board panel congress parliament assembly senate house " +
    "legislature cabinet caucus coalition alliance movement front society foundation trust fund network center centre academy church army navy force forces police guard militia " +
    "organization organisation charity newspaper paper magazine journal tribunal secretariat directorate chamber club confederation conference consortium taskforce think-tank " +
    "watchdog regulator pac treasury exchequer inquiry delegation leadership establishment opposition executive chancellery presidency embassy mission wing branch chapter station outlet broadcaster guild " +
    "airline manufacturer retailer publisher studio hospital museum studies affairs enterprise associates holdings partners inc corp ltd plc llc co industries laboratories",
);

/** Heads of names only: as common nouns they are other things. */
export const ORGANIZATION_NAME_HEADS = words(
  "news times post tribune globe standard herald gazette courier chronicle guardian telegraph mirror observer observatory independent today press radio television tv channel media " +
    "labour tories democrats forward first together united tomorrow initiative project works watch action future america international circuit nations register statistics review weekly system local concern aid relief forum research",
);

/** Words that open names and say what they name, each with the noun that it stands for: "Radio Orland", "Banque du Nord". */
export const LEADING_HEADS = table<string>({
  radio: "broadcaster",
  club: "club",
  team: "team",
  banco: "bank",
  banque: "bank",
  grupo: "group",
  groupe: "group",
  agence: "agency",
});

/** Bodies named by one word or two, in lower case. */
export const KNOWN_BODIES = words(
  "labour congress parliament pentagon kremlin commons lords senate westminster holyrood stormont hamas hezbollah fatah taliban plaid ukip treasury google apple facebook twitter microsoft amazon " +
    "politico breitbart reuters bloomberg newsweek nbc cnn bbc abc cbs msnbc fbi cia nsa nato opec who un eu imf nasa irs epa gop dnc rnc aclu naacp aipac nra snp dup sdlp dwp nhs tuc cbi mod ofcom ofsted " +
    "unison unite interpol unesco unicef oxfam greenpeace realclearpolitics fivethirtyeight gallup youtube instagram halliburton boeing isis isil",
);

/** What an organization, or a person, puts out: who says it is whose it is. */
export const DOCUMENT_NOUNS = words(
  "resolution motion petition leaflet placard report reports statement statements poll polls survey surveys study studies analysis letter letters document documents website site editorial memo email emails e-mail e-mails tweet tweets release filing filings " +
    "lawsuit suit complaint article articles story stories column average forecast ad ads advert advertisement video book blog post posts speech comments comment commentary remarks data figures findings account page manifesto " +
    "position stance view policy announcement ruling decision opinion judgment verdict order plan proposal proposals message transcript paper briefing testimony platform bill law legislation treaty bureaucracy admission estimate claim claims words papers records dossier transcript memoir op-ed",
);

/** Groups of people within a body who speak for it: "the UK leadership", "the Holt campaign". */
export const STANDS_FOR = words(
  "leadership hierarchy executive headquarters hq campaign camp team administration",
);

/** Modifiers of a body's name that tell no second body apart, where it is of one country. */
export const NATIONAL_MODIFIERS = words("uk u.s us british national federal central united states american");

/** Which nouns a body may be called by that its name does not hold. */
export const OTHER_NOUNS = table<readonly string[]>({
  committee: ["panel"],
  subcommittee: ["panel", "committee"],
  commission: ["panel", "watchdog"],
  department: ["agency", "ministry"],
  ministry: ["department"],
  agency: ["department"],
  bureau: ["agency"],
  affairs: ["department", "agency"],
  fund: ["organization", "organisation", "lender"],
  institute: ["group", "organization", "think-tank"],
  association: ["group", "organization", "organisation"],
  union: ["party", "group", "organisation"],
  league: ["union", "group", "organisation"],
  federation: ["group", "union"],
  alliance: ["party", "group", "coalition"],
  forward: ["party"],
  labour: ["party"],
  party: ["party"],
  times: ["newspaper", "paper"],
  post: ["newspaper", "paper"],
  courier: ["newspaper", "paper"],
  gazette: ["newspaper", "paper"],
  news: ["network"],
  inc: ["company", "firm"],
  corp: ["company", "firm"],
  ltd: ["company", "firm"],
  plc: ["company", "firm"],
  co: ["company", "firm"],
  council: ["council", "authority"],
  court: ["court"],
  bank: ["bank", "lender"],
  group: ["group", "company"],
  society: ["group"],
  foundation: ["group", "charity"],
  trust: ["charity"],
  police: ["force"],
  center: ["group", "think-tank"],
  centre: ["group", "think-tank"],
  parliament: ["assembly"],
});
