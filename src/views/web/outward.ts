/** Which addresses from a report may become links: those of web pages, and nothing that could run in this one. */

/** `url` if it is an absolute http or https address without a password in it, else null. */
export function outwardUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && !username && !password ? url : null;
}
