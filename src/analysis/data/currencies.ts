/** Signs, words and codes of currencies, and whose dollar or pound a publisher means. */

/** Signs that stand tight before or after an amount, and what they mean wherever they are printed. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["£", "GBP"],
  ["€", "EUR"],
  ["¥", "JPY"],
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
]);

/** Letters before a dollar sign that say whose dollar it is. */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["US", "USD"],
  ["U.S.", "USD"],
  ["A", "AUD"],
  ["AU", "AUD"],
  ["C", "CAD"],
  ["CA", "CAD"],
  ["Can", "CAD"],
  ["NZ", "NZD"],
  ["HK", "HKD"],
  ["S", "SGD"],
  ["R", "BRL"],
]);

/** Codes written before or after an amount. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  "USD EUR GBP JPY CHF CAD AUD NZD SEK NOK DKK CNY INR RUB BRL ZAR MXN PLN CZK HUF KRW ILS TRY HKD SGD".split(
    " ",
  ),
);

/** Words after an amount: the currency, and how many of the word make one of it. */
export const CURRENCY_WORDS: ReadonlyMap<string, { readonly currency: string; readonly parts: number }> =
  new Map([
    ["dollar", { currency: "USD", parts: 1 }],
    ["dollars", { currency: "USD", parts: 1 }],
    ["bucks", { currency: "USD", parts: 1 }],
    ["cent", { currency: "USD", parts: 100 }],
    ["cents", { currency: "USD", parts: 100 }],
    ["euro", { currency: "EUR", parts: 1 }],
    ["euros", { currency: "EUR", parts: 1 }],
    ["quid", { currency: "GBP", parts: 1 }],
    ["pence", { currency: "GBP", parts: 100 }],
    ["yen", { currency: "JPY", parts: 1 }],
    ["yuan", { currency: "CNY", parts: 1 }],
    ["rupees", { currency: "INR", parts: 1 }],
    ["roubles", { currency: "RUB", parts: 1 }],
    ["rubles", { currency: "RUB", parts: 1 }],
    ["shekels", { currency: "ILS", parts: 1 }],
    ["zloty", { currency: "PLN", parts: 1 }],
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

/** Words for money before the number, as wires that have no signs print it: "pounds 28.7m". */
export const MONEY_BEFORE: ReadonlyMap<string, string> = new Map([
  ["pounds", "GBP"],
  ["dollars", "USD"],
  ["euros", "EUR"],
  ["sterling", "GBP"],
]);
