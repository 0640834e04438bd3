/** Words that tell of an index, a share's price or a game: points beside them are no percentage points. Lower case. */
export const MARKET_WORDS: ReadonlySet<string> = new Set(
  (
    "index indexes indices dow nasdaq ftse nikkei dax cac sensex nifty topix kospi stoxx ibex asx tsx csi shares stocks stock equities composite industrials average averages " +
    "exchange bourse traders trading futures closed session scored scoring scorer rebounds assists game games season clear behind table league finished won quarterback touchdown lap championship"
  ).split(" "),
);
