/** What is kept of a password, and what is taken for it. */
import { expect, test } from "vitest";
import { hashPassword, isPassword } from "./password.ts";

test("A password is known again, another is not, and nothing of it is kept in the clear", async () => {
  const kept = await hashPassword("quiet harbour 12");
  expect(kept).not.toContain("quiet");
  expect(kept).toMatch(/^scrypt\$32768\$8\$3\$/);
  expect(await isPassword("quiet harbour 12", kept)).toBe(true);
  expect(await isPassword("quiet harbour 13", kept)).toBe(false);
  expect(await isPassword("quiet harbour 12", null)).toBe(false);
});

test("A password of nine characters is refused with a line that says how long it must be", async () => {
  await expect(hashPassword("123456789")).rejects.toThrow(/10 to 256 characters/);
});
