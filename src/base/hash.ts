/** SHA-256 names for bytes. */
import { createHash } from "node:crypto";

/** A SHA-256 in 64 lower-case hexadecimal digits. */
export type Sha256 = string & { readonly __sha256: unique symbol };

export function sha256(bytes: Uint8Array | string): Sha256 {
  return createHash("sha256").update(bytes).digest("hex") as Sha256;
}
