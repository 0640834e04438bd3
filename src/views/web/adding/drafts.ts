/** Reports that were read and are not on record: kept in memory for a while, for whoever has their address. */
import { randomBytes } from "node:crypto";
import type { ReadHandedIn } from "../../../ingest/handed-in.ts";

export interface Drafts {
  /** Returns what finds it again. */
  keep(read: ReadHandedIn, now: number): string;
  find(token: string, now: number): ReadHandedIn | null;
  forget(token: string): void;
}

/** Milliseconds; long enough to look a date up. */
const WHILE = 60 * 60 * 1000;
/** The oldest goes where there are more. */
const MOST = 40;
/** Bytes of all captures together. */
const MOST_BYTES = 100_000_000;

export function keptDrafts(): Drafts {
  const kept = new Map<string, { readonly read: ReadHandedIn; readonly since: number }>();
  const isOver = ({ since }: { readonly since: number }, now: number) => now - since > WHILE;
  const bytes = () => [...kept.values()].reduce((sum, { read }) => sum + read.capture.bytes.length, 0);
  return {
    keep(read, now) {
      const token = randomBytes(18).toString("base64url");
      kept.set(token, { read, since: now });
      for (const [oldest, draft] of kept) {
        if (kept.size <= MOST && bytes() <= MOST_BYTES && !isOver(draft, now)) break;
        if (oldest !== token) kept.delete(oldest);
      }
      return token;
    },
    find(token, now) {
      const draft = kept.get(token);
      return draft && !isOver(draft, now) ? draft.read : null;
    },
    forget: (token) => {
      kept.delete(token);
    },
  };
}
