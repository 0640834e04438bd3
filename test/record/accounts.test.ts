/** Accounts on record: made, signed in to, signed out of, disabled. */
import { describe, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { disableAccount, setPassword } from "../../src/record/account/change-account.ts";
import { listAccounts } from "../../src/record/account/list-accounts.ts";
import { accountBySession, signIn, signOut } from "../../src/record/account/session.ts";
import { freshRecord } from "./fresh.ts";

const PASSWORD = "quiet harbour 12";

describe("Accounts", () => {
  const fresh = freshRecord();
  const made = () => addAccount(fresh.record, { name: "Ines", role: "editor", password: PASSWORD });
  const begun = async (name = "Ines") => (await signIn(fresh.record, name, PASSWORD)) ?? "";

  test("One that was made signs in, whatever the case of its name, and is known by its session until it signs out", async () => {
    const account = await made();
    const token = await begun("ines");
    expect(await accountBySession(fresh.record, token)).toEqual(account);
    await signOut(fresh.record, token);
    expect(await accountBySession(fresh.record, token)).toBeNull();
  });

  test("Neither a wrong password nor a wrong name begins a session", async () => {
    await made();
    expect(await signIn(fresh.record, "Ines", "quiet harbour 13")).toBeNull();
    expect(await signIn(fresh.record, "Nobody", PASSWORD)).toBeNull();
    expect(await fresh.rowsIn("sessions")).toEqual([0]);
  });

  test("The token itself is nowhere on record", async () => {
    await made();
    const token = await begun();
    const rows = await fresh.record.db.selectFrom("sessions").selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("A session that has run out is none", async () => {
    await made();
    const token = await begun();
    await fresh.record.db.updateTable("sessions").set({ expires_at: "2020-01-01T00:00:00.000Z" }).execute();
    expect(await accountBySession(fresh.record, token)).toBeNull();
  });

  test("Disabling an account ends its sessions, and it stays listed", async () => {
    await made();
    const token = await begun();
    await disableAccount(fresh.record, "Ines");
    expect(await accountBySession(fresh.record, token)).toBeNull();
    expect(await signIn(fresh.record, "Ines", PASSWORD)).toBeNull();
    expect((await listAccounts(fresh.record)).map(({ name, disabled }) => [name, disabled !== null])).toEqual(
      [["Ines", true]],
    );
  });

  test("Another password ends the sessions that the old one began", async () => {
    await made();
    const token = await begun();
    await setPassword(fresh.record, "Ines", "another harbour 4");
    expect(await accountBySession(fresh.record, token)).toBeNull();
    expect(await signIn(fresh.record, "Ines", PASSWORD)).toBeNull();
    expect(await signIn(fresh.record, "Ines", "another harbour 4")).not.toBeNull();
  });

  test("A name that is taken, in other case too, and one that is no name are refused", async () => {
    await made();
    const named = (name: string) => addAccount(fresh.record, { name, role: "reader", password: PASSWORD });
    await expect(named("INES")).rejects.toThrow(/already/);
    for (const name of ["", "a b", "<b>", "../x", "x".repeat(65)])
      await expect(named(name)).rejects.toThrow(/account's name/);
  });
});
