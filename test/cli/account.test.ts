/** Accounts from the command line. */
import { expect, test } from "vitest";
import { standpoint } from "../cli-io.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord();
const account = (args: readonly string[], stdin = "") =>
  standpoint(["account", ...args, "--record", fresh.folder], { stdin });

test("An account is made with a password from standard input, listed, and disabled", async () => {
  const made = await account(["add", "ines", "--role", "editor"], "quiet harbour 12\n");
  expect(made).toEqual({ status: 0, out: "ines may sign in as editor\n", err: "" });
  expect((await account(["list"])).out).toMatch(/^ines\teditor\t\d{4}-\d\d-\d\d\n$/);
  expect((await account(["disable", "ines"])).status).toBe(0);
  expect((await account(["list"])).out).toMatch(/\tdisabled \d{4}-\d\d-\d\d\n$/);
});

test("Without a password nothing is made", async () => {
  const made = await account(["add", "ines", "--role", "editor"]);
  expect(made.status).toBe(2);
  expect(made.err).toContain("no password on standard input");
  expect(await fresh.rowsIn("accounts")).toEqual([0]);
});

test("An account that is not there cannot be disabled", async () => {
  expect((await account(["disable", "ines"])).err).toContain("there is no account ines");
});
