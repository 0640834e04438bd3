/** Which publisher names probably mean one paper: by their words, or by where their reports are published. */

export interface PublisherName {
  readonly name: string;
  readonly reports: number;
  /** Hosts of some of its reports. */
  readonly hosts: readonly string[];
}

export interface LikelyOne {
  /** What a join should keep: a name rather than an address, then the one with more reports. */
  readonly keep: string;
  readonly other: string;
  readonly reason: string;
}

/** Words that papers add to their name for what they publish on the web, and articles. */
const ADDED = new Set("online web website digital news com net app live".split(" "));
const ARTICLES = new Set("the a an der die das le la les el il".split(" "));
/** Second-level names that many registries give to everybody. */
const GENERAL = new Set("co com org net gov ac edu".split(" "));
/** A site that has more papers than this is a house of many, or hands on what others publish. */
const MOST_OF_SITE = 3;

/** Each other name with the one that should be kept of its kind, those with most reports first. */
export function likelyOne(names: readonly PublisherName[]): readonly LikelyOne[] {
  const inOrder = [...names].sort(
    (a, b) =>
      Number(isHost(a.name)) - Number(isHost(b.name)) || b.reports - a.reports || (a.name < b.name ? -1 : 1),
  );
  const found = new Map<string, LikelyOne>();
  const pair = (group: readonly PublisherName[], reason: string) => {
    const [keep, ...others] = group;
    for (const { name } of keep ? others : []) {
      const key = JSON.stringify([keep?.name, name]);
      if (keep && !found.has(key)) found.set(key, { keep: keep.name, other: name, reason });
    }
  };
  for (const group of grouped(inOrder, ({ name }) => [publisherKey(name)]))
    pair(group, "the same words, but for what papers add to them");
  for (const group of grouped(inOrder, ({ hosts }) => [...new Set(hosts.map(siteOf))]))
    if (group.length <= MOST_OF_SITE) pair(group, "their reports are on one site");
  const reports = new Map(names.map(({ name, reports: n }) => [name, n]));
  const weight = ({ keep, other }: LikelyOne) => (reports.get(keep) ?? 0) + (reports.get(other) ?? 0);
  return [...found.values()].sort((a, b) => weight(b) - weight(a));
}

/** Those with more than one in them. */
function grouped(
  names: readonly PublisherName[],
  keysOf: (name: PublisherName) => readonly string[],
): readonly (readonly PublisherName[])[] {
  const groups = new Map<string, PublisherName[]>();
  for (const name of names)
    for (const key of keysOf(name)) groups.set(key, [...(groups.get(key) ?? []), name]);
  return [...groups].filter(([key, group]) => key !== "" && group.length > 1).map(([, group]) => group);
}

const isHost = (name: string) => /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(name);

/** `The Olmen Post`, `Olmen Post Online` and `www.olmenpost.example` have one. */
export function publisherKey(name: string): string {
  if (isHost(name))
    return letters(siteOf(name.toLowerCase()).split(".")[0] ?? "").replace(/^the(?=.{4})/, "");
  const words = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  let [start, end] = [0, words.length];
  while (end - start > 1 && ADDED.has(words[end - 1] ?? "")) end--;
  if (end - start > 1 && ARTICLES.has(words[start] ?? "")) start++;
  return words.slice(start, end).join("");
}

/** `news.olmenpost.co.example` is of `olmenpost.co.example`. */
function siteOf(host: string): string {
  const labels = host.toLowerCase().split(".");
  return labels.slice(GENERAL.has(labels.at(-2) ?? "") ? -3 : -2).join(".");
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
