/** Signs, codes and prefixes of currencies, and whose dollar or pound a publisher means. Codes are those of ISO 4217, with those that the euro replaced. */

/** Signs that stand tight before or after an amount, and what they mean wherever they are printed. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["＄", "USD"],
  ["£", "GBP"],
  ["￡", "GBP"],
  ["€", "EUR"],
  ["¥", "JPY"],
  ["￥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₩", "KRW"],
  ["₪", "ILS"],
  ["₴", "UAH"],
  ["₺", "TRY"],
  ["₦", "NGN"],
  ["₱", "PHP"],
  ["฿", "THB"],
  ["₫", "VND"],
  ["₵", "GHS"],
  ["₡", "CRC"],
  ["₲", "PYG"],
  ["₸", "KZT"],
  ["₮", "MNT"],
  ["₼", "AZN"],
  ["₾", "GEL"],
  ["֏", "AMD"],
  ["៛", "KHR"],
  ["₭", "LAK"],
  ["৳", "BDT"],
  ["﷼", "IRR"],
]);

/** Letters before a dollar sign, or right after it ("$US40"), that say whose dollar it is. */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["US", "USD"],
  ["U.S.", "USD"],
  ["USD", "USD"],
  ["A", "AUD"],
  ["AU", "AUD"],
  ["AUD", "AUD"],
  ["Aus", "AUD"],
  ["Aust", "AUD"],
  ["C", "CAD"],
  ["CA", "CAD"],
  ["CAD", "CAD"],
  ["Can", "CAD"],
  ["CAN", "CAD"],
  ["Cdn", "CAD"],
  ["CDN", "CAD"],
  ["NZ", "NZD"],
  ["NZD", "NZD"],
  ["HK", "HKD"],
  ["HKD", "HKD"],
  ["S", "SGD"],
  ["SG", "SGD"],
  ["SGD", "SGD"],
  ["NT", "TWD"],
  ["M", "MYR"],
  ["R", "BRL"],
  ["J", "JMD"],
  ["TT", "TTD"],
  ["BDS", "BBD"],
  ["Bds", "BBD"],
  ["EC", "XCD"],
  ["G", "GYD"],
  ["FJ", "FJD"],
  ["N", "NAD"],
  ["Z", "ZWL"],
  ["Mex", "MXN"],
  ["MX", "MXN"],
  ["Ar", "ARS"],
  ["AR", "ARS"],
  ["CL", "CLP"],
  ["Col", "COP"],
  ["RD", "DOP"],
]);

/** Of these some are printed with a space before the sign: "US $40". A single letter with a space is a word of its own. */
export const SPACED_PREFIXES: ReadonlySet<string> = new Set(
  "US U.S. USD AU AUD CAD Cdn CDN NZ NZD HK HKD SGD".split(" "),
);

const ISO =
  "AED AFN AOA ARS AUD AWG AZN BBD BDT BGN BHD BMD BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY CRC CZK DEM DKK DOP DZD EGP ESP ETB EUR FJD FRF GBP GHS GMD GNF GTQ GYD " +
  "HKD HNL HRK HTG HUF IDR IEP ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LBP LKR LRD LSL LYD MDL MKD MMK MNT MUR MVR MWK MXN MYR MZN NGN NIO " +
  "NLG NOK NZD OMR PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SRD SSP SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV XAF XCD XOF XPF YER ZAR ZMW ZWL";

/** Codes written before or after an amount. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(ISO.split(" "));

/** Codes that are words or other short forms too ("COP28", "ALL 50"): they are money only beside an amount written as one is. */
export const DOUBTFUL_CODES: ReadonlySet<string> = new Set(
  "ALL AMD ANG BAM BIF BND BOB BTN COP CUP CVE DJF ERN GEL GIP LAK MAD MGA MOP MRU NAD NPR PAB PEN SDG SHP SLE SOS STN SVC TOP WST".split(
    " ",
  ),
);

/** Codes in use that are not the standard's. */
export const OTHER_CODES: ReadonlyMap<string, string> = new Map([
  ["RMB", "CNY"],
  ["CNH", "CNY"],
  ["NIS", "ILS"],
  ["NTD", "TWD"],
]);

/** Letters before an amount, tight or with a space: "RM40", "Rs 500". */
export const MONEY_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["RM", "MYR"],
  ["Rs", "INR"],
  ["Rp", "IDR"],
  ["Tk", "BDT"],
  ["DM", "DEM"],
  ["SFr", "CHF"],
  ["Sfr", "CHF"],
  ["FFr", "FRF"],
  ["Ffr", "FRF"],
  ["DKr", "DKK"],
  ["Dkr", "DKK"],
  ["SKr", "SEK"],
  ["Skr", "SEK"],
  ["NKr", "NOK"],
  ["Nkr", "NOK"],
  ["kr", "kr"],
  ["Kr", "kr"],
  ["Ksh", "KES"],
  ["KSh", "KES"],
  ["Kshs", "KES"],
  ["TSh", "TZS"],
  ["Tsh", "TZS"],
  ["USh", "UGX"],
  ["Ush", "UGX"],
  ["Dh", "AED"],
  ["Dhs", "AED"],
  ["Php", "PHP"],
  ["PhP", "PHP"],
  ["Kč", "CZK"],
  ["zł", "PLN"],
]);

/** The same of single letters and the like, which are labels as often: only tight before an amount written as one is ("R1.2bn"). */
export const DOUBTFUL_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["R", "ZAR"],
  ["N", "NGN"],
  ["P", "PHP"],
  ["QR", "QAR"],
  ["SR", "SAR"],
  ["KD", "KWD"],
  ["BD", "BHD"],
  ["RO", "OMR"],
  ["LE", "EGP"],
]);

/** Words for money before the number, as wires that have no signs print it: "pounds 28.7m". */
export const MONEY_BEFORE: ReadonlyMap<string, string> = new Map([
  ["pounds", "GBP"],
  ["dollars", "USD"],
  ["euros", "EUR"],
  ["sterling", "GBP"],
]);

/** What a bare dollar is where the publisher sits: a piece of its name or of its address, lower case. */
export const PUBLISHER_DOLLARS: readonly (readonly [RegExp, string])[] = [
  [/\.au$|\baustralia|\bsydney\b|\bmelbourne\b|\bbrisbane\b/, "AUD"],
  [/\.ca$|\bcanad|\btoronto\b|\bmontreal\b|\bvancouver\b|\bottawa\b|\bcbc\b/, "CAD"],
  [/\.nz$|\bnew zealand\b|\botago\b|\bstuff\.co\b/, "NZD"],
  [/\.hk$|\bhong kong\b|\bsouth china morning post\b/, "HKD"],
  [/\.sg$|\bsingapore\b|\bstraits times\b/, "SGD"],
];

/** Publishers to whom "pounds" are money and no weight. */
export const POUND_PUBLISHERS =
  /\.uk$|\.scot$|\bbbc\b|\bguardian\b|\bscots|\bscot|\bbrit|\blondon\b|\btelegraph\b|\bdaily mail\b|\bmirror\b|\bindependent\b|\bherald\b|\bthe times\b|\bthe national\b/;
