/**
 * What a line looks like that is not the report: a table, from our own reading of news pages. Each pattern is matched
 * against one whole line, white space made plain, curly marks made straight. Better to miss one than to lose a statement.
 */

export interface LineRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** A longer line, in characters, is running text whatever it begins with. */
  readonly longest: number;
}

const AGENCY =
  "(?:AP|AFP|PA|EPA|EFE|ANSA|DPA|TASS|UPI|Reuters|Getty|Alamy|Shutterstock|iStock|Bloomberg|Press Association|" +
  "Associated Press|Agence France-Presse|[A-Z][\\w-]+ (?:Images|Photos?|Pictures|News Service|Wire)|(?:via )?[A-Z][\\w-]+ Images)";

const rule = (name: string, longest: number, ...sources: string[]): LineRule[] =>
  sources.map((source) => ({ name, longest, pattern: new RegExp(source) }));

const anyCase = (name: string, longest: number, ...sources: string[]): LineRule[] =>
  sources.map((source) => ({ name, longest, pattern: new RegExp(source, "i") }));

export const LINE_RULES: readonly LineRule[] = [
  ...anyCase(
    "related story",
    220,
    "^\\W{0,3}(?:read|see|watch|learn|hear|find out) (?:more|next|also)(?:\\W*$| ?[:>|»-] ?\\S| (?:at|here|about|on|from|in)\\b)",
    "^\\W{0,3}(?:also |must )read ?(?:[:>|»-]|$)",
    "^\\W{0,3}(?:related(?: (?:stor(?:y|ies)|articles?|posts?|content|coverage|links?|videos?|news|topics?|reading))?|recommended(?: for you| reading)?|more (?:on this(?: story)?|stories|news|coverage|information)|you (?:may|might) (?:also )?(?:like|be interested in)|don't miss|in case you missed it|latest news|top stories|most (?:read|popular)|trending(?: now)?|editors?'? picks?|further reading|up next|what to read next|story timeline|also|(?:see|also) (?:also|see))(?: ?:.*| ?)$",
    "^\\W{0,3}also on [\\w. ]{2,30}$",
    "^\\W{0,3}also on [\\w-]+\\.[a-z]{2,4}\\b",
    "^read the (?:rest|full|whole|original|complete)(?: (?:story|article|report|piece|post|interview|transcript|statement|text|letter|document|opinion|ruling))?(?: of (?:the|this) [a-z]+)?(?: here| below| at .{2,60}| on .{2,60}| in .{2,60}|)\\W*$",
    '^(?:click|tap) (?:here|through|below)\\b[^"]*$',
    "^\\W{0,3}(?:continue|keep) reading\\b.{0,80}$",
    "^more at [\\w .]{2,40}$",
    "^\\W*(?:watch|video|listen|gallery|photos|pictures|in pictures|slideshow|infographic|graphic|podcast|live|analysis|opinion|explainer|factbox)(?: (?:here|below|above|the video.{0,40}))? ?:? ?$",
    '^(?:watch|listen)(?: live| now)? ?[:|>] ?[^"]*$',
    "^(?:watch|see|view|listen to|hear|check out) (?:the |an? |our )?(?:\\w+ ){0,4}(?:video|clip|gallery|slideshow|podcast|map|interview|trailer|speech|photos)(?:,? (?:of .{0,80})?(?:here|below|above|in the player above))\\W*$",
    "^(?:this slideshow requires javascript|loading\\W*|image \\d+ of ?/? ?\\d+|\\d+ of \\d+|close|or|caption|sign in|log in|text size|order reprints|print article|by|home|play video|view comments|view gallery|show more|load more|expand|toggle caption|hide caption|enlarge this image|copied|copy link|learn more|embed|transcript|comments?|\\d* ?comments?|share|tweet|email|print|save|reply|facebook|twitter|whatsapp|linkedin|reddit|pinterest|instagram)\\W*$",
  ),
  ...rule(
    "related story",
    220,
    "^(?:READ|SEE|WATCH|RELATED|MORE|ALSO|LISTEN|VIDEO|PHOTOS|GALLERY|POLL|QUIZ|OPINION|LIVE)(?: [A-Z]+){0,3} ?[:>|»] ?\\S",
  ),
  ...anyCase(
    "newsletter",
    320,
    '^\\W{0,3}sign[- ]up (?:to|for|here|now|today|below)\\b[^"]*(?:newsletters?|emails?|e-mails?|inbox|alerts?|briefings?|updates|digest|round-?up|here|free|now|today)\\b[^"]*$',
    '^\\W{0,3}(?:please )?(?:subscribe|register)(?: (?:to|for|here|now|today)\\b[^"]*)?\\W*$',
    '^\\W{0,3}(?:get|receive|want)\\b[^"]{0,200}\\b(?:newsletters?|(?:in|to) your inbox|delivered (?:to|straight|daily|through)|breaking news alerts|our (?:free )?app)\\b[^"]*$',
    '^\\W{0,3}(?:enter your e-?mail|your e-?mail address|thank you for (?:signing up|subscribing)|invalid email|by signing up\\b|already a subscriber)[^"]*$',
    '^\\W{0,3}(?:download|get) (?:the|our) [^"]{0,60}\\bapps?\\b[^"]*$',
    '^\\W{0,3}support (?:our|independent|local|quality) [^"]{0,40}journalism\\b[^"]*$',
    '^\\W{0,3}(?:if you (?:enjoyed|liked|like) (?:this|reading|what you)|(?:enjoy(?:ed|ing)?|like(?:d)?) (?:this|the) (?:story|article|post)\\?)[^"]*$',
    '^this (?:website|site|page) uses cookies\\b[^"]*$',
    '^[^"]*\\b(?:to|in|into|meet) your (?:e-?mail )?inbox\\b[^"]*$',
    '^\\W{0,3}(?:join|become|get access to) [^"]{2,200}\\b(?:subscri\\w+|members?(?:hip)?|forums?|community|paywalls?)\\b[^"]*$',
  ),
  ...anyCase(
    "share",
    400,
    '^\\W{0,3}share (?:this|on|via|with)\\b[^"]{0,80}$',
    '^\\W{0,3}(?:follow|find|like|join|add) (?:us|me|him|her|them|the author|our|@\\w+)\\b[^"]{0,120}\\b(?:on|at|via) (?:twitter|facebook|instagram|x|youtube|linkedin|google|snapchat|telegram|whatsapp)\\b[^"]*$',
    '^\\W{0,3}follow [^"]{2,80} on (?:twitter|facebook|instagram|x|youtube|linkedin)\\b[^"]*$',
    '^\\W{0,3}follow [^"]{2,80}(?:@\\w+|https?://\\S+|twitter\\.com\\S+)\\W*$',
    '^\\W{0,3}[^"]{2,60} (?:(?:can|may) be (?:reached|contacted|followed)|is on twitter|tweets (?:at|as|from))(?: \\w+)?(?: (?:at|on|as|via))? ?[^"]*(?:@|twitter|https?:)[^"]*$',
    '^\\W{0,3}(?:reach|contact|e-?mail|write to|send tips to|call|tweet) [^"]{2,120}(?:@|https?:)[^"]*$',
    "^\\W{0,3}(?:e-?mail|twitter|facebook|contact|web|website|phone|tel) ?: ?\\S+$",
    "^(?:https?://|www\\.)\\S+$",
    "^\\W{0,3}(?:more [\\w ]{0,30}|online|on the net|full coverage|ap'?s? [\\w ]{2,40}) ?: ?https?://\\S+[^\"]*$",
    '^\\W{0,3}have a (?:news )?tip\\?[^"]*$',
    "^(?:filed under|tags?|tagged(?: with)?|categor(?:y|ies)|topics?|posted in|keywords)(?: ?: ?.{0,200})?$",
    "^\\d+[ -]min(?:ute)?s?(?: of)? read(?:ing)?\\W*$",
    '^\\W{0,3}what do you think\\?[^"]*$',
    '^\\W{0,3}(?:leave|post|add|write) (?:a|your) (?:comment|reply)\\b[^"]*$',
    '^\\W{0,3}(?:tell us|let us know|have your say|join the (?:conversation|discussion|debate))\\b[^"]{0,160}$',
  ),
  ...anyCase(
    "advertisement",
    120,
    '^\\W*(?:advert(?:isement|isment|ising)?|sponsored(?: (?:content|by .*|post|links?))?|promoted(?: content)?|paid (?:content|post)|ad|ads|(?:advertisement )?(?:story|article|post|content)(?: text)? continues (?:below|after)[^"]*|scroll (?:down )?(?:for more|to continue)[^"]*)\\W*$',
  ),
  ...anyCase(
    "legal",
    600,
    "^\\W{0,3}(?:©|\\(c\\) ?(?:copyright )?\\d{4}|copyright (?:©|@|\\(c\\)|&copy;|\\d{4}))",
    '^[^"]*\\ball rights reserved\\b[^"]*$',
    '^[^"]*\\bmay not be (?:published|reproduced)\\b[^"]*\\b(?:broadcast|redistributed|rewritten|permission)\\b[^"]*$',
    '^(?:this (?:article|story|post|column|report|piece) (?:was |has been )?(?:originally|first|previously) (?:appeared|published|posted|written|produced))\\b[^"]{0,200}$',
    '^[^"]*\\bmay (?:earn|receive|get) (?:an? )?(?:small )?(?:affiliate )?commission\\b[^"]*$',
  ),
  ...anyCase(
    "dateline",
    110,
    '^\\W{0,3}(?:(?:last |first )?(?:updated?|published|posted|modified|created|issued)(?: (?:on|at))?\\b ?:?)[^"]*(?:\\b(?:19|20)\\d{2}\\b|\\d{1,2}:\\d{2}|\\d+ (?:hours?|minutes?|days?) ago)[^"]*$',
    "^(?:by )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\\d{2}(?:,?(?: at| -| \\|)? \\d{1,2}[:.]\\d{2}\\W?(?:[ap]\\.?m\\.?)?(?: [a-z]{2,4})?)?\\W*$",
    "^by \\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}$",
    "^\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}\\W*$",
  ),
  ...rule(
    "byline",
    90,
    "^(?:By|BY) [A-Z][\\w.'-]+(?: [A-Z][\\w.'-]+){1,3}(?:(?:,| and| \\||, and) [A-Z][\\w.'@ -]{1,40})*$",
  ),
  ...rule(
    "credits",
    260,
    '^[A-Z][^"]{3,200} (?:also )?contributed(?: (?:reporting|research|to this (?:report|story|article|post|piece)))(?: (?:from|to|for) [^"]{2,80})?\\.?$',
    '^\\(?(?:Additional r|R)eporting (?:and [a-z]+ )?by [A-Z][^"]{2,160}$',
    '^\\(?(?:Editing|Writing|Compiled|Produced) by [A-Z][^"]{2,160}\\)?$',
    '^\\(?With (?:reporting|files|reports|additional reporting|agency inputs?)(?: (?:by|from) [^"]{2,100})?\\)?\\.?$',
  ),
  ...rule(
    "caption",
    500,
    `^[^\\n]{8,}[(\\[](?:[Pp]hotos?|[Pp]hotographs?|[Ii]mages?|[Pp]ictures?|[Cc]redit|PHOTO|IMAGE)(?: ?:| by| courtesy| via| credit)[^()\\[\\]]{2,120}[)\\]]\\.?$`,
    `^[^\\n]{8,}[(\\[][^()\\[\\]"]{2,60} ?/ ?${AGENCY}(?:[ /,][^()\\[\\]"]{0,40})?[)\\]]\\.?$`,
    `^[^\\n]{8,}[(\\[]credit:? [^()\\[\\]]{2,80}[)\\]]\\.?$`,
    "^(?:PHOTO|IMAGE|PICTURE|PHOTOS|Photo|Photos|Image|Images|Picture|Photograph|File photo|FILE PHOTO|FILE -|Photo credit|Image credit|Image Credits?|Photo illustration|Featured image|Main image|Pic|Video|Media caption|Image caption|Image copyright|Image source|Credit)(?: (?:credit|by|courtesy|copyright|source|caption)(?: of)?)? ?[:|/] ?\\S[^\\n]*$",
    `^(?:Photo|Photograph|Image|Picture)s? (?:by|courtesy(?: of)?|via) [A-Z][^\\n]{2,80}$`,
    `^[A-Z][\\w.'-]+(?: [A-Z][\\w.'-]+){0,3} ?/ ?${AGENCY}$`,
    `^[^\\n]{8,}[(\\[](?:${AGENCY}) (?:Photos?|Images|Pictures|file)\\b[^()\\[\\]]{0,60}[)\\]]\\.?$`,
    `^[(\\[](?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|PHOTO|IMAGE|[Cc]redit)(?: ?:| by| courtesy| via| credit)[^()\\[\\]]{2,120}[)\\]]\\.?$`,
    `^${AGENCY}(?: ?/ ?[A-Z][\\w .'-]{1,40})?$`,
  ),
];

/** A paper's own name and a colon, alone on the line: what is left of a picture. */
export const BARE_NAME = /^The [A-Z][\w'-]+(?: (?:of |and |& )?[A-Z][\w'-]+){0,3}:$/;
