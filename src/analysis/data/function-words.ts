/** Closed-class words of English, in lower case: they stand for themselves where other words are known by their class. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those each every either neither some any no all both half such another other " +
    "i you he she it we they me him her us them myself himself herself itself ourselves themselves yourself one " +
    "my your his its our their mine yours hers ours theirs who whom whose which what where when why how whether whoever whatever " +
    "and or but nor so yet for if because as since while although though unless until than like plus per " +
    "in on at by to from of with without about into onto over under after before during between among against through across " +
    "toward towards upon within along behind beyond despite unlike besides regarding near off out up down around above below inside outside via amid according " +
    "be am is are was were been being have has had having do does did doing done will would shall should may might can could must ought " +
    "'s ’s 'm ’m 're ’re 've ’ve 'll ’ll 'd ’d not n't don't don’t didn't didn’t doesn't doesn’t won't won’t wouldn't wouldn’t can't can’t " +
    "couldn't couldn’t isn't isn’t wasn't wasn’t aren't aren’t hasn't hasn’t haven't haven’t there here then now also too very just only even still " +
    "again never ever always often already however later earlier meanwhile instead more most less least many much few several own same"
  ).split(" "),
);

/** Those of them that are surnames as well: "Ann Were", "Will May". */
export const SURNAMES_TOO: ReadonlySet<string> = new Set(
  "were will may more most might can do no so such an own down under over ever off near both still just only".split(
    " ",
  ),
);
