/** What a page's publisher is called: one name for all pages of a site, as far as they allow. */

export interface PublisherHints {
  /** What the site calls itself: `og:site_name` and the like, the surest first. */
  readonly site: readonly string[];
  /** What JSON-LD says. */
  readonly stated: string | null;
  /** What stands behind the headline in the page's title. */
  readonly inTitle: string | null;
  /** The address's host, without `www.`. */
  readonly host: string | null;
}

/** Names that say nothing, and slogans. */
const NO_NAME =
  /^(?:home(?:page)?|news|index|untitled|wordpress|blog|website|site|the|null|undefined|my site)$/i;
const LONGEST = 60;

/**
 * The name of the site, if its host bears it out; else that of the JSON-LD, if that is borne out: it may be of the
 * house that owns many papers. Else whatever there is of these; else the host. Null where there is nothing.
 */
export function publisherOf({ site, stated, inTitle, host }: PublisherHints): string | null {
  const said = [...site, stated, inTitle].filter((name) => name !== null).map(withoutSlogan);
  const names = said.filter(isPublisher);
  const borneOut = names.filter((name) => host !== null && isBorneOut(name, host));
  const inOrder = [
    ...borneOut.filter(isWritten),
    ...borneOut.filter((name) => /\p{Lu}/u.test(name)),
    ...names,
  ];
  return inOrder[0] ?? host;
}

/** `The Gazette | News you can use` is the Gazette. */
const withoutSlogan = (name: string) => name.split(/\s+[|•·–—-]\s+/)[0]?.trim() ?? name;

/** As a name is written, and neither as an address nor as a code: `detroitnews`, `gazette.example`. */
const isWritten = (name: string) => !isHost(name) && /\p{Lu}/u.test(name);

const isPublisher = (name: string) => name.length <= LONGEST && /\p{L}{2}/u.test(name) && !NO_NAME.test(name);

const isHost = (name: string) => /^[\w-]+(?:\.[\w-]+)+$/.test(name);

/** Is the name in the host's, or the host's in it, or are its initials? */
function isBorneOut(name: string, host: string): boolean {
  const labels = letters(host.split(".").slice(0, -1).join(""));
  const bare = letters(name.replace(/^the\s/i, ""));
  const initials = letters((name.match(/(?<!\p{L})\p{L}/gu) ?? []).join(""));
  return (
    labels.includes(bare) ||
    (labels.length > 3 && bare.includes(labels.replace(/^the/, ""))) ||
    (initials.length > 2 && host.split(".").includes(initials))
  );
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
