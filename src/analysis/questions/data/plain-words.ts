/** Words of a wording that carry little or none of its meaning. By hand. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Left out. In lower case. */
export const EMPTY = words(
  "should shall would will must can could may might a an the of to in on at for from by with as and or but be is are was were been being am has had having does did it its this that these those their his her our your my they he she we you i them him us who whom whose which what when where how than into onto over about between among through during before after off out up down only also even just so such too very each every any all some both another other others own same if because while against within upon per via until across along around et mr mrs ms",
);

/** Kept, but counted at a fraction: who acts where nobody else could, and names of plans. Lemmas. */
export const GENERAL = words(
  "government country state nation people authority official administration ministry public plan proposal policy scheme program programme project system use practice issue measure move new national local current existing further place time year number member office case matter action step way decision change level rate price cost money thing part kind public use practise immediately now soon today whole full fully total automatic more most much many few again voter citizen politician political idea effort process level amount service person man woman group force make let get give take put bring pull throw run operate operation have do go work come day",
);

/** Before a name, and no part of it. In lower case. */
export const TITLES = words(
  "mr mrs ms miss dr sir dame lord lady president prime minister senator governor judge justice king queen prince princess secretary chancellor mayor professor rev congressman congresswoman representative general colonel captain speaker",
);

/** Numbers that a wording spells out. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, i) => [word, String(i + 1)] as const)
    .filter(([word]) => word !== "one"),
);

/** Leave that an employee takes, by the word before it. */
export const BEFORE_LEAVE = words(
  "paid sick parental maternity paternity maternal family annual weeks months days medical unpaid of shared",
);
