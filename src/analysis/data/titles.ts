/**
 * Words that stand before a name and belong to no name: courtesies, offices as American and British papers shorten
 * them, ranks. Drawn up from the style guides' lists of titles and from what the papers print.
 */
import { table } from "../../base/table.ts";
import type { Gender } from "./given-names.ts";

export interface Title {
  /** The post that the title stands for, as the head of a description ("Sen." is "the senator"); "" for a mere courtesy. */
  readonly post: string;
  readonly gender: Gender;
}

const TABLE = table<string>({
  "": "mr:male mister:male master:male mrs:female ms:female miss:female madam:female sir:male dame:female lord:male lady:female baroness:female baron:male viscount:male earl:male dr doctor prof hon honourable honorable rt datuk dato datin seri sri tun encik:male cr canon ozo:male cik:female puan shri smt begum:female alhaji:male alhaja:female hajia:female mallam:male malam:male comrade engr barr adv aunty:female auntie:female uncle:male gogo:female mama:female oom:male tannie:female haji:male hajah:female ustaz:male maulana:male pandit:male swami:male kaumātua kuia:female opanin:male khun ibu:female",
  senator: "sen senator sens senators",
  representative: "rep representative reps congressman:male congresswoman:female congressperson del delegate",
  governor: "gov governor govs",
  president: "pres president",
  chancellor: "chancellor",
  premier: "premier taoiseach tánaiste",
  mayor: "mayor",
  general: "gen general brigadier brig",
  colonel: "col colonel lt-col",
  lieutenant: "lt lieutenant",
  captain: "capt captain",
  major: "maj major",
  admiral: "adm admiral",
  commander: "cmdr commander",
  sergeant: "sgt sergeant",
  corporal: "cpl corporal",
  constable: "pc constable const cst",
  superintendent: "supt superintendent",
  inspector: "insp inspector",
  detective: "det detective",
  sheriff: "sheriff",
  judge: "judge",
  justice: "justice",
  ambassador: "ambassador amb",
  "attorney general": "ag",
  councillor: "cllr coun councillor councilman:male councilwoman:female",
  reverend: "rev reverend pastor fr",
  bishop: "bishop archbishop",
  cardinal: "cardinal",
  pope: "pope:male",
  rabbi: "rabbi",
  imam: "imam",
  sheikh: "sheikh:male",
  king: "king:male",
  queen: "queen:female",
  prince: "prince:male",
  princess: "princess:female",
  professor: "professor",
  secretary: "secretary",
  minister: "minister",
  speaker: "speaker",
});

/** By the word in lower case, without its full stop. */
export const TITLES: ReadonlyMap<string, Title> = new Map(
  Object.entries(TABLE).flatMap(([post, words]) =>
    words.split(" ").map((entry): [string, Title] => {
      const [word = "", gender = "either"] = entry.split(":");
      return [word, { post, gender: gender as Gender }];
    }),
  ),
);
