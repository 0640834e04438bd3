/** What a stranger is answered, so that two records can be held against each other. */
import type { Hono } from "hono";
import { HERE, type Headers } from "./signed-in.ts";

/** To what is asked for, or to the form `sent`; without what is of a record and not of its texts: when it was made, and by what hash its bytes are named. */
export async function toldBy(app: Hono, path: string, sent?: Headers) {
  const answer = await app.request(
    path,
    sent && { method: "POST", headers: { ...HERE }, body: new URLSearchParams(sent) },
  );
  const body = (await answer.text())
    .replace(/\b\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "TIME")
    .replace(/\bat \d\d:\d\d UTC/g, "TIME")
    .replace(/\b[0-9a-f]{64}\b/g, "HASH");
  return { status: answer.status, location: answer.headers.get("location"), body };
}
