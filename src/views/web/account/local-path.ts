/** Where a reader may be sent after signing in: addresses of this server alone. */

const BASE = "http://here.invalid";

/** `next` as path and query if it is an address of this server, else the start page. */
export function localPath(next: string | undefined): string {
  // Browsers take a backslash for a slash, and drop tabs and line ends before they look.
  if (!next?.startsWith("/") || /^\/[/\\]|[\\\p{Cc}]/u.test(next) || !URL.canParse(next, BASE)) return "/";
  const { origin, pathname, search } = new URL(next, BASE);
  return origin === BASE && !pathname.startsWith("//") ? pathname + search : "/";
}
