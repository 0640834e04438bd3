/** A public server answers to whatever name a proxy passes on; one that is not public answers to loopback's alone. */
import { get } from "node:http";
import { expect, test } from "vitest";
import { startServer } from "../../src/views/web/server.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord();

function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on("error", reject);
  });
}

test.each([
  [true, 200],
  [false, 421],
])("with public %s a foreign name is answered with %i", async (isPublic, status) => {
  const server = await startServer({ record: fresh.record, port: 0, isPublic });
  try {
    expect(await statusFor(server.url, "standpoint.example")).toBe(status);
  } finally {
    await server.close();
  }
});
