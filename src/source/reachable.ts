/** Which addresses may be fetched from: the open internet's, and on request those of one's own networks. */
import { BlockList, isIP } from "node:net";

/** From the IANA registries of special-purpose addresses (RFC 6890 and its successors); `own`: what `allowPrivate` opens. */
const RANGES: readonly (readonly [subnet: string, what: string, own?: "own"])[] = [
  ["127.0.0.0/8", "this machine itself", "own"],
  ["::1/128", "this machine itself", "own"],
  ["10.0.0.0/8", "a private network", "own"],
  ["172.16.0.0/12", "a private network", "own"],
  ["192.168.0.0/16", "a private network", "own"],
  ["100.64.0.0/10", "a provider's inner network", "own"],
  ["fc00::/7", "a private network", "own"],
  ["0.0.0.0/8", "no address of a server"],
  ["::/128", "no address of a server"],
  ["169.254.0.0/16", "the link of this machine alone"],
  ["fe80::/10", "the link of this machine alone"],
  ["192.0.0.0/24", "set aside for protocols"],
  ["192.0.2.0/24", "set aside for examples"],
  ["198.51.100.0/24", "set aside for examples"],
  ["203.0.113.0/24", "set aside for examples"],
  ["192.88.99.0/24", "set aside for relays"],
  ["198.18.0.0/15", "set aside for measurements"],
  ["224.0.0.0/4", "a group of machines"],
  ["240.0.0.0/4", "set aside"],
  ["ff00::/8", "a group of machines"],
  ["2001::/23", "set aside for protocols"],
  ["2001:db8::/32", "set aside for examples"],
  ["2002::/16", "set aside for relays"],
  ["3fff::/20", "set aside for examples"],
];

const CHECKED = RANGES.map(([subnet, what, own]) => ({ holds: listed(subnet), what, own: own === "own" }));

/** All that is given out of IPv6 for servers lies in here. */
const GLOBAL = listed("2000::/3");
/** IPv4 written as IPv6 by a translator (RFC 6052). */
const TRANSLATED = listed("64:ff9b::/96");

function listed(subnet: string): (address: string) => boolean {
  const [network = "", prefix = ""] = subnet.split("/");
  const list = new BlockList();
  list.addSubnet(network, Number(prefix), familyOf(network));
  // A block list of IPv4 also matches its addresses written as IPv6 (::ffff:127.0.0.1).
  return (address) => list.check(address, familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

const MAPPED = listed("::ffff:0:0/96");

/** What `address` (an IPv4 or IPv6 address without brackets) belongs to, where nothing may be fetched from it; else null. */
export function refusal(address: string, allowPrivate: boolean): string | null {
  if (isIP(address) === 0) return "no address of a server";
  if (isIP(address) === 6 && TRANSLATED(address)) return refusal(lastFour(address), allowPrivate);
  const found = CHECKED.find(({ holds }) => holds(address));
  if (found) return found.own && allowPrivate ? null : found.what;
  if (isIP(address) === 6 && !MAPPED(address) && !GLOBAL(address)) return "set aside";
  return null;
}

/** The IPv4 address in the last 32 bits of an IPv6 one. */
function lastFour(address: string): string {
  // The URL parser writes every spelling of an address in the one short form, without dots.
  const short = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const groups = short.split(":").slice(-2);
  const numbers = groups.map((group) => Number.parseInt(group || "0", 16));
  return numbers.flatMap((number) => [number >> 8, number & 255]).join(".");
}
