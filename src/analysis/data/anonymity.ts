/** How reports say that somebody's name is held back on purpose. By hand from news reports' phrases. */

export const ANONYMITY =
  /\b(?:anonymity|anonymously|(?:not|n[’']t|without|against|declined|refused|unwilling|reluctant) (?:to be |being |be |wish(?:ing)? to be |want(?:ing)? to be )?(?:publicly )?(?:named|identified|quoted by name)|(?:name|identity)(?: \p{L}+){0,3} (?:not be|withheld|protected|kept secret|not to be)|(?:not |un)authori[sz]ed to (?:speak|comment|discuss|talk)|withh(?:e|o)ld (?:his|her|their) names?|speaking (?:privately|off the record)|spoke off the record)\b/iu;
