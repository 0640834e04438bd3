/** The language of a report's words, for the `lang` of the elements that show them. */

/** A well-formed BCP 47 tag, or the empty string, which says that the language is not known. */
export function languageTag(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? [])[0] ?? "";
  } catch {
    return "";
  }
}
