/** A record with two reports, its pages, and who asks them: anybody, a reader, an editor. */
import type { Hono } from "hono";
import { beforeEach } from "vitest";
import type { Reader } from "../../src/ingest/reader.ts";
import { addAccount } from "../../src/record/account/add-account.ts";
import { signIn } from "../../src/record/account/session.ts";
import { putReport } from "../../src/record/put-report.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { distinctive, other } from "../record/distinctive.ts";
import { type Fresh, freshRecord } from "../record/fresh.ts";

export type Headers = Readonly<Record<string, string>>;

/** What a browser sends with a form of these very pages. */
export const HERE: Headers = { "sec-fetch-site": "same-origin", origin: "http://localhost" };

const PASSWORD = "quiet harbour 12";

export interface ServedTwo {
  readonly fresh: Fresh;
  readonly app: Hono;
  /** The ids of the report with words of its own, and of the one beside it. */
  readonly id: string;
  readonly besides: string;
  /** The headers of somebody with that role, signed in. */
  as(role: "editor" | "reader"): Promise<Headers>;
  send(path: string, fields: Headers, headers?: Headers): Promise<Response>;
  textOf(path: string, headers?: Headers): Promise<string>;
  /** The token that the page's forms carry. */
  tokenOn(path: string, headers: Headers): Promise<string>;
}

async function twoOfEach(record: RecordStore): Promise<void> {
  await putReport(record, other());
  await putReport(record, distinctive());
  for (const role of ["editor", "reader"] as const)
    await addAccount(record, { name: role, role, password: PASSWORD });
}

export function servedTwo(
  settings: { readonly isPublic?: boolean; readonly reader?: Reader } = {},
): ServedTwo {
  const fresh = freshRecord(twoOfEach);
  let app: Hono;
  let [id, besides] = ["", ""];
  beforeEach(async () => {
    const rows = await fresh.record.db.selectFrom("reports").selectAll().execute();
    id = rows.find(({ url }) => url !== null)?.id ?? "";
    besides = rows.find(({ url }) => url === null)?.id ?? "";
    app = createApp(fresh.record, settings);
  });
  const served: ServedTwo = {
    fresh,
    get app() {
      return app;
    },
    get id() {
      return id;
    },
    get besides() {
      return besides;
    },
    async as(role) {
      return { ...HERE, cookie: `standpoint-session=${await signIn(fresh.record, role, PASSWORD)}` };
    },
    async send(path, fields, headers = HERE) {
      return app.request(path, {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { ...headers },
      });
    },
    textOf: async (path, headers = {}) => (await app.request(path, { headers: { ...headers } })).text(),
    async tokenOn(path, headers) {
      return /name="token" value="([\w-]+)"/.exec(await served.textOf(path, headers))?.[1] ?? "";
    },
  };
  return served;
}
