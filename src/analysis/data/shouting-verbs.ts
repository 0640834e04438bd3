/** Forms that verbs of calling out have after "heard somebody": Levin (1993), 37.3, those that quote words. */
export const SHOUTING_VERBS: ReadonlySet<string> = new Set(
  "say saying shout shouting yell yelling scream screaming chant chanting cry crying call calling whisper whispering".split(
    " ",
  ),
);
