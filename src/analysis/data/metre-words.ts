/** Words beside a number with "m" that tell metres from millions. Lower case. */

/** After it: how something measures. */
export const DIMENSION_WORDS: ReadonlySet<string> = new Set(
  "long wide tall high deep thick away apart underground underwater offshore".split(" "),
);

/** Heads right after it that are measured by length, and distances that are run, swum and dived. */
export const MEASURED_HEADS: ReadonlySet<string> = new Set(
  (
    "vessel yacht boat ship ferry trawler tanker barge hull mast tower wall fence hole drop fall trench statue crane cliff cliffs wave waves swell tunnel bridge pool track pit shaft depth height " +
    "length width altitude distance radius diameter exclusion buffer perimeter telescope mirror dish antenna turbine blade blades chimney building skyscraper tree trees rope cable pipe pipeline " +
    "stretch gap crater sinkhole asteroid whale shark squid snake crocodile race dash sprint hurdles freestyle butterfly backstroke breaststroke medley relay steeplechase champion final heat runner " +
    "record-holder event rifle pistol platform springboard sculls walk jump dive putt pass"
  ).split(" "),
);

/** Before it: what somebody does over a distance, and what has one. */
export const MEASURING_WORDS: ReadonlySet<string> = new Set(
  (
    "measures measured measuring measure stands stood standing rises towering towers plunged fell dropped dived dives dive climbed swam ran run walked sprinted crawled dragged thrown hurled within height " +
    "depth length width altitude distance radius diameter deep tall travelled drifted swept sank"
  ).split(" "),
);

/** Heads in the singular that an amount stands before: "a 2m rise". */
export const AMOUNT_HEADS: ReadonlySet<string> = new Set(
  (
    "rise increase decline deficit surplus majority gap target total loss profit investment shortfall budget contract deal fund grant loan bid offer prize package programme program scheme " +
    "population people budget cut boost cost surge audience readership crowd turnout strong sale fine bill debt gain reduction"
  ).split(" "),
);

/** More metres than this are told in kilometres; fewer millions are told of without a comma. */
export const MOST_METRES = 10_000;
