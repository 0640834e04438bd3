/**
 * Nouns with an infinitive of their own ("a plan to build the pier"): what they name does not do what it says. By hand, after the nouns that
 * grammars list with such complements, and what news calls a proposal.
 */
const NOUNS =
  "ability action aid agreement aim approach attempt authority bid bill campaign capacity chance choice commitment consensus cut deal decision demand desire drive duty effort " +
  "failure fight force freedom fund funding goal help idea incentive initiative instruction intention investment invitation law legislation licence mandate means measure mission money " +
  "motion move need obligation offer operation opportunity order pact package permission plan pledge plot policy power preparation pressure program programme project promise " +
  "proposal push readiness reform refusal regulation request resolution right rule scheme spending step strategy struggle support system talk target task tax time treaty vote way willingness wish work";

const INFINITIVE_NOUNS: ReadonlySet<string> = new Set(NOUNS.split(" "));

/** Is the word, singular or plural, such a noun? */
export function takesInfinitive(word: string): boolean {
  return (
    INFINITIVE_NOUNS.has(word) ||
    INFINITIVE_NOUNS.has(word.replace(/s$/, "")) ||
    INFINITIVE_NOUNS.has(word.replace(/ies$/, "y"))
  );
}
