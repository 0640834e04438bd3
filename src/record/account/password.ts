/** Passwords as they are kept: scrypt with its parameters, salt and key in one string. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { InputError } from "../../base/errors.ts";

/** In characters (UTF-16 code units) after normalization. */
const LEAST = 10;
const MOST = 256;
const KEY_BYTES = 32;
/** 32 MB and three rounds: one guess takes about as long as an answer is allowed to. */
const COST = { N: 2 ** 15, r: 8, p: 3 };

/** Throws an InputError if the password is too short or too long. */
export async function hashPassword(password: string): Promise<string> {
  const normal = password.normalize("NFKC");
  if (normal.length < LEAST || normal.length > MOST)
    throw new InputError(`a password has ${LEAST} to ${MOST} characters: choose another`);
  const salt = randomBytes(16);
  const key = await derived(normal, salt, COST);
  const { N, r, p } = COST;
  return ["scrypt", N, r, p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Is it the password that `kept` was made from? For null always false, after just as much time. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, N, r, p, salt = "", key = ""] = (kept ?? NOBODYS).split("$");
  // Beyond what any account has: not worth the work.
  if (password.length > 4 * MOST) return false;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derived(password.normalize("NFKC"), Buffer.from(salt, "base64url"), cost);
  const expected = Buffer.from(key, "base64url");
  return found.length === expected.length && timingSafeEqual(found, expected) && kept !== null;
}

const NOBODYS = ["scrypt", COST.N, COST.r, COST.p, "A".repeat(22), "A".repeat(43)].join("$");

function derived(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, { ...cost, maxmem: 64 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
