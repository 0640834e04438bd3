/** Looks up what the masthead says to who is signed in. */
import type { Context, MiddlewareHandler } from "hono";
import { mayDecide } from "../../record/account/account.ts";
import { handedOver } from "../../record/review/handed.ts";
import { waitingCount } from "../../record/review/review-queue.ts";
import { whileUnchanged } from "../../record/shared/while-unchanged.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { accountOf } from "./account/signed-in.ts";
import type { DeskTold } from "./desk.tsx";

declare module "hono" {
  interface ContextVariableMap {
    desk: () => Promise<DeskTold | null>;
  }
}

/** Lets the pages below say who is signed in; must run before them, and after that can be asked. */
export const withDesk: MiddlewareHandler = async (c, next) => {
  c.set("desk", () => deskOf(c));
  await next();
};

/** Null for those who are not signed in, and where it cannot be looked up: an error page needs no record. */
async function deskOf(c: Context): Promise<DeskTold | null> {
  const record: RecordStore | undefined = c.get("accountsRecord");
  if (!record) return null;
  try {
    const account = await accountOf(c);
    if (!account) return null;
    if (!mayDecide(account)) return { name: account.name, review: null };
    const handed = await whileUnchanged(record, "handed", () => handedOver(record.db));
    const mine = [...handed.values()].filter(({ to }) => to === account.name).length;
    return { name: account.name, review: { waiting: await waitingCount(record), mine } };
  } catch {
    return null;
  }
}
