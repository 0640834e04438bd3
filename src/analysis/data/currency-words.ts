/** Words for money after an amount, and the countries that say whose where several have the word. Lower case. */
import { table } from "../../base/table.ts";

/** The currency, and how many of the word make one of it. */
export interface MoneyWord {
  readonly currency: string;
  readonly parts: number;
}

/** Words that are one currency's alone, or one's unless a country says otherwise. */
const PLAIN = table<string>({
  USD: "dollar dollars bucks buck greenbacks",
  EUR: "euro euros",
  GBP: "quid",
  JPY: "yen",
  CNY: "yuan renminbi",
  INR: "rupee rupees",
  RUB: "rouble roubles ruble rubles",
  ILS: "shekel shekels",
  PLN: "zloty zlotys zlotych",
  KRW: "won",
  THB: "baht",
  MYR: "ringgit ringgits",
  IDR: "rupiah rupiahs",
  VND: "dong",
  ZAR: "rand",
  HUF: "forint forints",
  TRY: "lira",
  BRL: "reais",
  UAH: "hryvnia hryvnias hryvnya",
  BDT: "taka",
  NGN: "naira",
  GHS: "cedi cedis",
  ETB: "birr",
  KZT: "tenge",
  GEL: "lari",
  AZN: "manat",
  RON: "leu lei",
  BGN: "leva",
  SEK: "kronor",
  CZK: "koruna korunas korun",
  KHR: "riel riels",
  MMK: "kyat kyats",
  MNT: "tugrik tugriks",
  PYG: "guarani guaranis",
  GTQ: "quetzal quetzales",
  HNL: "lempira lempiras",
  PEN: "soles",
  VES: "bolivar bolivars bolivares",
  BWP: "pula",
  AFN: "afghani afghanis",
  DEM: "deutschmark deutschmarks deutschemark deutschemarks d-mark d-marks",
});

/** A hundred of these make one. */
const HUNDREDTHS = table<string>({
  USD: "cent cents ¢",
  GBP: "pence",
});

export const CURRENCY_WORDS: ReadonlyMap<string, MoneyWord> = new Map([
  ...entriesOf(PLAIN, 1),
  ...entriesOf(HUNDREDTHS, 100),
]);

/** Adjectives of countries before a word that several countries have for their money: "Swiss francs". */
const BY_COUNTRY = table<string>({
  dollar:
    "u.s.=USD us=USD american=USD australian=AUD aussie=AUD canadian=CAD singapore=SGD singaporean=SGD taiwan=TWD taiwanese=TWD jamaican=JMD zimbabwean=ZWL zimbabwe=ZWL fijian=FJD " +
    "namibian=NAD liberian=LRD guyanese=GYD bahamian=BSD barbadian=BBD bermudian=BMD kong=HKD zealand=NZD",
  franc: "swiss=CHF french=FRF cfa=XOF congolese=CDF rwandan=RWF guinean=GNF pacific=XPF",
  peso: "mexican=MXN philippine=PHP argentine=ARS argentinian=ARS chilean=CLP colombian=COP cuban=CUP uruguayan=UYU dominican=DOP",
  pound: "british=GBP egyptian=EGP lebanese=LBP syrian=SYP sudanese=SDG irish=IEP",
  rupee: "indian=INR pakistani=PKR pakistan=PKR nepalese=NPR nepali=NPR mauritian=MUR lankan=LKR",
  krone: "danish=DKK norwegian=NOK",
  kroner: "danish=DKK norwegian=NOK",
  krona: "swedish=SEK icelandic=ISK",
  crown: "swedish=SEK danish=DKK norwegian=NOK czech=CZK icelandic=ISK",
  dinar: "kuwaiti=KWD iraqi=IQD jordanian=JOD serbian=RSD bahraini=BHD algerian=DZD libyan=LYD tunisian=TND",
  dirham: "uae=AED emirati=AED moroccan=MAD",
  riyal: "saudi=SAR qatari=QAR",
  rial: "iranian=IRR omani=OMR yemeni=YER",
  lira: "turkish=TRY italian=ITL",
  lire: "italian=ITL",
  shilling: "kenyan=KES kenya=KES tanzanian=TZS ugandan=UGX uganda=UGX somali=SOS",
  kwacha: "zambian=ZMW malawian=MWK",
  mark: "german=DEM deutsche=DEM",
  won: "korean=KRW",
  real: "brazilian=BRL",
});

/** "swiss franc" to its code; the word in the singular. */
export const CURRENCY_PAIRS: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_COUNTRY).flatMap(([noun, list]) =>
    list.split(" ").map((pair) => {
      const [country = "", code = ""] = pair.split("=");
      return [`${country} ${noun}`, code] as const;
    }),
  ),
);

/** First words of countries that are written in two. */
export const FIRST_OF_COUNTRY: ReadonlySet<string> = new Set(["hong", "new", "south", "sri"]);

function entriesOf(
  table: Readonly<Record<string, string>>,
  parts: number,
): readonly (readonly [string, MoneyWord])[] {
  return Object.entries(table).flatMap(([currency, words]) =>
    words.split(" ").map((word) => [word, { currency, parts }] as const),
  );
}
