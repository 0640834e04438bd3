/** Kinds of bodies, by the nouns that describe one and by words of names that tell: by hand, from news reports. */
import { table } from "../../base/table.ts";

const NOUNS = table<string>({
  company:
    "company firm corporation business manufacturer retailer publisher maker carmaker automaker drugmaker startup start-up enterprise airline giant conglomerate brand chain supermarket developer operator insurer lender utility bank subsidiary contractor supplier vendor shipper brewer miner unit division subsidiary studio broadcaster carrier plant website site platform network outlet",
  public:
    "government ministry department agency authority bureau commission administration council city county town municipality state parliament assembly legislature senate congress cabinet treasury court tribunal regulator watchdog office board police force military army navy embassy inquiry province district borough village country nation",
  party: "party",
  group:
    "group organization organisation charity association society foundation coalition alliance network institute institution think-tank campaign movement non-profit nonprofit ngo federation lobby advocates faction collective consortium",
  union: "union",
  team: "team club side squad franchise",
  school: "school university college academy",
  church: "church diocese parish congregation mosque synagogue temple",
  hospital: "hospital clinic",
  paper: "newspaper paper magazine journal daily tabloid",
  league: "league federation",
  committee: "committee panel subcommittee commission board inquiry",
});

const NAMES = table<string>({
  company:
    "inc corp ltd plc llc co company corporation group holdings partners industries motors airlines airways foods bank energy oil media electronics systems technologies pharmaceuticals stores enterprises capital securities power steel gas mining telecom insurance software solutions logistics brewing brewery mills entertainment pictures records resources realty properties automotive aerospace brands labs networks communications ventures textiles chemicals plastics shipping ferries railways cement semiconductors robotics analytics biotech therapeutics biosciences diagnostics aviation engineering construction aggregates quarries water waterworks mobility rail railway railways transit renewables hydro nickel lithium uranium dairies fisheries timber forestry nuclear broadband telecoms mobile data digital finance financial lending payments investments advisers advisors consulting consultancy recruitment catering leisure hotels gaming cruises healthcare homes estates marine maritime terminals steelworks ceramics optics cosmetics instruments helicopters lumber seafoods bakeries breweries vineyards wines toys outfitters supermarkets stationers apparel footwear shipyards shipyard packaging freight trucking wireless petroleum refining minerals aluminium aluminum google apple facebook twitter microsoft research computing studios polling games interactive amazon boeing halliburton youtube instagram tesla",
  public:
    "ministry department agency authority bureau commission administration council city county parliament assembly legislature senate congress house cabinet treasury court tribunal office board police army navy force forces government pentagon fbi cia nsa irs epa fema cdc fda nasa nhs mod dwp defra dfid hmrc ofcom ofsted kremlin service",
  party: "party labour conservatives democrats republicans gop tories ukip snp dup plaid greens liberals ndp",
  group:
    "association society foundation coalition alliance network institute campaign movement federation council aclu naacp nra greenpeace oxfam amnesty nato opec unicef unesco interpol imf fund trust",
  union: "union unison unite tuc local workers",
  team: "united fc rovers athletic wanderers albion raptors rockets oilers team",
  school: "school university college academy",
  church: "church diocese parish cathedral",
  hospital: "hospital clinic",
  paper:
    "times post tribune herald gazette courier chronicle guardian telegraph mirror observer news journal magazine star globe mail",
  league: "league",
  committee: "committee subcommittee panel commission board inquiry",
});

/** Nouns that mostly mean the one body of that name which everybody knows, not one that was just spoken of by another. */
export const INSTITUTIONS: ReadonlySet<string> = new Set(
  "government city town state country nation parliament assembly legislature senate congress house cabinet treasury court police military army navy administration council county party".split(
    " ",
  ),
);

/** Nouns for a body whose name need not say what it is: "Tarvo … the company". Of the others a name has the noun mostly in it: "the ministry". */
export const UNTOLD_NOUNS: ReadonlySet<string> = new Set(
  "company firm corporation business manufacturer retailer publisher maker carmaker automaker drugmaker startup start-up enterprise airline giant conglomerate brand chain supermarket developer operator insurer lender utility supplier brewer miner studio broadcaster carrier group organization organisation charity agency non-profit nonprofit ngo team club watchdog regulator".split(
    " ",
  ),
);

function byWord(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [kind, words] of Object.entries(table))
    for (const word of words.split(" ")) if (!found.has(word)) found.set(word, kind);
  return found;
}

/** By a noun of a description, in lower case. */
export const BODY_CLASSES: ReadonlyMap<string, string> = byWord(NOUNS);
/** By a word of a name, in lower case. */
export const BODY_CLASS_OF_NAME: ReadonlyMap<string, string> = byWord(NAMES);
