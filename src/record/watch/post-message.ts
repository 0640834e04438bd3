/** Posts a message to a web address that was checked: none of this machine or a private network, unless that is allowed. */
import { messageOf } from "../../base/errors.ts";
import { type Guard, guardedPost, webAddress } from "../../source/guarded-request.ts";
import type { Attempt } from "./messages.ts";

/** Milliseconds. */
const PATIENCE = 15_000;
const GONE = 410;

/** What is posted: JSON, and headers besides those that say so. */
export interface Posted {
  readonly json: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Follows no redirect: what is signed goes to the address that was named, or nowhere. */
export async function postMessage(address: string, posted: Posted, guard: Guard): Promise<Attempt> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const answer = await guardedPost(webAddress(address), posted, guard, late.signal);
    answer.destroy();
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return { outcome: "sent" };
    return { outcome: "failed", why: `it answers ${status}`, lasting: status === GONE };
  } catch (error) {
    const why = late.signal.aborted
      ? `no answer within ${PATIENCE / 1000} seconds`
      : messageOf(error).slice(0, 300);
    return { outcome: "failed", why, lasting: false };
  } finally {
    clearTimeout(timer);
  }
}
