/**
 * What lines say that ask something of the reader instead of telling: words and what they weigh, from our own reading of
 * news pages. Lower case, plain marks, hyphens as spaces; a word here is a whole word there.
 */

/** So much together makes a line one that asks: less in a line of few words, more in a long one. */
export const ASKING = { few: 3, usual: 4 };

const WEIGHTS: Readonly<Record<number, string>> = {
  // Consent to cookies and the sale of data.
  1.1:
    "opt out | opted out | opting out | personal information | personal data | your data | our partners | third parties | third party | " +
    "your preferences | your preference | your settings | our site | our website | this website | this site | the site | our services | " +
    "clicking | click on | you can choose | vendors | you have the right | withdraw | personalised | personalized | performance | " +
    "advertising partners | your choices | your privacy | usage data | analytics | similar technologies",
  2.1:
    "cookie | cookies | your browser | your device | a device | your consent | privacy policy | privacy notice | legitimate interest | " +
    "strictly necessary | sale of your | accept all | reject all | manage preferences | manage settings | cookie settings | store and or access",
  // Subscriptions and accounts.
  1.2:
    "award winning | virtual events | in the comments | subscribers | subscriber | subscription | subscriptions | your account | any time | " +
    "exclusive | exclusive content | stories | our app | premium | full access | per month | a month | a week | free | trial | " +
    "latest news | your city | across the country | with one account | reading experience | membership",
  2.2:
    "subscribe | create an account | sign in | log in | sign up | signing up | register | one account | access articles | newsletter | newsletters | " +
    "email updates | favourite authors | favorite authors | favourite writers | favourite topics | your subscription | digital access | e paper | epaper | " +
    "share your thoughts | join the conversation | join the discussion | already have an account | cancel any time | cancel anytime | " +
    "continue reading | keep reading | read the full | your inbox | email address | by submitting | by registering | unsubscribe | " +
    "breaking news alerts | saved articles | ad free | become a member | join us | free account | enjoy",
  3.2:
    "subscribe now | subscribe today | unlimited access | unlimited digital access | unlimited online access | unlimited articles | already a subscriber | " +
    "commenting community | free trial | first month | subscriber only | for subscribers only | reserved for subscribers | start your",
  // Pleas for gifts.
  1.3:
    "support | independent | unbiased | for free | our newsroom | our reporters | our team | gift | gifts | contribution | contributions | " +
    "monthly | free press | local news | quality | trustworthy | our community | our mission | paywall | fearless | public interest | make a difference",
  2.3:
    "donate | donation | donations | donating | contribute | your support | your help | help us | our readers | readers like you | we rely on | " +
    "we depend on | we are proud | nonprofit newsroom | non profit newsroom | keep us | please consider | consider supporting | give today | supporters | support us | support our",
  3.3:
    "our journalism | reader supported | reader funded | chip in | tax deductible | make a gift | become a supporter | become a patron | buy us a coffee | " +
    "funded by readers | support independent journalism | support local journalism",
  // Advertisements.
  1.4: "bonus | deposit | app | download | discount | deal | deals | brand new | easily | your savings | prices | sale | buy | shop | order | perfect for | ideal for",
  2.4:
    "designed to help you | limited time | offer ends | offer valid | click here | save up to | free delivery | free shipping | free bets | free bet | " +
    "order now | order yours | looking for | try it | find out more | learn more | visit our | win a | your chance to win | use the code | use code | get yours",
  3.4:
    "with the code | with code | promo code | discount code | coupon code | voucher code | shop now | buy now | book now | terms apply | t cs apply | " +
    "terms and conditions apply | gamble responsibly | brought to you by | paid partnership | sponsored content",
  // Rules for comments.
  1.5: "comments | comment | civil | forum | discussion | please | moderation | off topic | abusive | conversation | respectful",
  2.5: "moderated | commenting | your comment | your comments | your thoughts | your say | your views | leave a | post a | house rules",
  3.5: "community guidelines | comment guidelines | commenting guidelines | commenting policy | comment policy",
};

/** Each by how many words it has, so that a line is looked through once. */
export const APPEALS: ReadonlyMap<string, number> = new Map(
  Object.entries(WEIGHTS).flatMap(([weight, list]) =>
    list.split("|").map((words) => [words.trim(), Math.floor(Number(weight))] as const),
  ),
);

/** The reader is spoken to, or the paper speaks of itself. */
export const ADDRESS = /\b(?:you|yours?|we|ours?|us|i|my|me)\b/i;

/** A line that begins so asks for something. */
export const IMPERATIVES = new Set(
  (
    "access already analysis become book buy chip click consider contribute create deposit discover donate download enjoy enter " +
    "exclusive explore find get give help join keep learn log make manage opportunity order please read receive register save share shop sign " +
    "start subscribe support try unlimited unlock upgrade use visit win"
  ).split(" "),
);

/** Somebody else is told of: then it is a report about subscriptions, cookies or donations. */
export const TELLING = new Set(
  "said says told announced reported he she his her minister court lawmakers senator prosecutors".split(" "),
);
