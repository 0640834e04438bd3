/** A password as DNA keeps it: that of Jasypt's StrongPasswordEncryptor, SHA-256 a hundred thousand times over salt and words. */
import { createHash, randomBytes } from "node:crypto";

const TIMES = 100_000;
const SALT = 16;

export function dnaPassword(password: string, salt: Uint8Array = randomBytes(SALT)): string {
  let digest = createHash("sha256").update(salt).update(password.normalize("NFC"), "utf8").digest();
  for (let i = 1; i < TIMES; i++) digest = createHash("sha256").update(digest).digest();
  return Buffer.concat([salt, digest]).toString("base64");
}
