/** Small words by what they do in a proposal: those that say nothing, and those that narrow or widen it. By hand; lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** They hold a wording together and say nothing of what is proposed. */
export const GLUE = words(
  "should shall would will must can could may might a an the of to in on at for from by with as and or but be is are was were been being has have had having do does did it its this that these those their his her our your my they he she we you i them him us who whom whose which what how into onto upon about per et mr mrs ms so such very just even there along across around within upon among through every each all any both own same",
);

/** Words that narrow a proposal without an ending in -ly; "compulsory" is another proposal than none. */
export const NARROWING = words(
  "again also always alone almost altogether away back ever forever further half instead never now once only part partly perhaps soon still together too twice yet abroad today compulsory mandatory obligatory voluntary optional",
);

/** Who acts where the wording need not say it: whoever votes, rules or makes laws in the country that is spoken of. Lemmas. */
export const ANYBODYS = words(
  "voter elector electorate citizen people public government minister parliament congress senate lawmaker legislator legislature mp administration authority state country nation official politician candidate president society everybody everyone nobody",
);

/** Offices that people are elected to, one of a line: who is to hold the one may not hold the other. Stems. */
export const OFFICES: ReadonlyMap<string, number> = new Map(
  `president presidency presidential
senate senator
congress congressman congresswoman congressional
governor governorship gubernatorial
mayor mayoral mayoralty
parliament mp
premier premiership
chancellor chancellorship
council councillor`
    .split("\n")
    .flatMap((line, n) => line.split(" ").map((word) => [word, n] as const)),
);
