/** Whom an address on the network stands for, where something is counted. */
import { isIP } from "node:net";

const MAPPED = /^::ffff:(\d+(?:\.\d+){3})$/i;

/** An IPv4 address itself, however it is written; of IPv6 the first 64 bits, since one line has all the rest to choose from. */
export function placeOf(address: string): string {
  const bare = address.replace(/%.*$/, "");
  const mapped = MAPPED.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(bare) !== 6) return bare;
  const [front = "", back] = bare.toLowerCase().split("::");
  const groups = front === "" ? [] : front.split(":");
  // A dotted end stands for two groups, and is never among the first four.
  const behind = back === undefined || back === "" ? [] : back.split(":");
  const dotted = behind.at(-1)?.includes(".") ? 1 : 0;
  const gap = back === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length - dotted);
  const whole = [...groups, ...Array<string>(gap).fill("0"), ...behind];
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
