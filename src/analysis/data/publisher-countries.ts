/** In which country a paper is printed, by signs in its name or address. Lower case; the first that fits. */
export const PUBLISHER_COUNTRIES: readonly (readonly [RegExp, string])[] = [
  [
    /\.uk$|\.scot$|\.wales$|\bbbc\b|\bguardian\b|\bscot|\bbrit|\blondon\b|\btelegraph\b|\bdaily mail\b|\bmirror\b|\bsky news\b|\bitv\b|\bthe national\b|\bthe sun\b|\bthe independent\b|\bfinancial times\b|\beconomist\b|\bwales\b|\bwelsh\b|\bbelfast\b|\byorkshire\b|\bmanchester\b|\bliverpool\b/,
    "GB",
  ],
  [/\.ie$|\birish\b|\brté\b|\brte\b|\bdublin\b/, "IE"],
  [/\.au$|\baustralia|\bsydney\b|\bmelbourne\b|\bbrisbane\b/, "AU"],
  [/\.nz$|\bnew zealand\b|\botago\b|\bstuff\.co\b/, "NZ"],
  [/\.za$|\bsouth africa|\bjohannesburg\b|\bcape town\b|\bmail & guardian\b/, "ZA"],
  [/\.ca$|\bcanad|\btoronto\b|\bmontreal\b|\bvancouver\b|\bottawa\b|\bcbc\b|\bglobe and mail\b/, "CA"],
  [/\.in$|\bindia|\bhindu\b|\bhindustan\b|\bdelhi\b|\bmumbai\b/, "IN"],
  [
    /\.de$|\.fr$|\.eu$|\.es$|\.it$|\.nl$|\.pk$|\.ng$|\.ke$|\.sg$|\.hk$|\bdeutsche welle\b|\bfrance 24\b|\beuronews\b|\bal jazeera\b|\bstraits times\b|\bsouth china morning post\b/,
    "XX",
  ],
  [
    /\.us$|\busa\b|\bu\.s\.|\bamerican?\b|\bnew york\b|\bnyt\b|\bnpr\b|\bcnn\b|\bfox\b|\bnbc\b|\babc news\b|\bcbs\b|\bmsnbc\b|\bassociated press\b|\bbreitbart\b|\bhuff(?:ington)?[- ]?post\b|\bpolitico\b|\bwash(?:ington)?[- ](?:post|times|examiner)\b|\bwall street\b|\bwestern?[- ]journal|\bboston\b|\bchicago\b|\blos angeles\b|\bsan \p{L}+\b|\btexas\b|\bdallas\b|\bhouston\b|\bphiladelphia\b|\bseattle\b|\bdenver\b|\batlanta\b|\bmiami\b|\bdetroit\b|\bslate\b|\bvox\b|\baxios\b|\bthe hill\b|\bbuzzfeed\b|\bdaily beast\b|\bbloomberg\b/u,
    "US",
  ],
];
