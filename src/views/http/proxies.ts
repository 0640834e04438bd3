/** Who asks, where proxies pass requests on: so many of them are trusted to say for whom they ask, and whether over HTTPS. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";

declare module "hono" {
  interface ContextVariableMap {
    asker: Asker;
  }
}

export interface Asker {
  /** The address on the network of who asks; empty where there is no connection. */
  readonly address: string;
  /** Did they ask over HTTPS, as far as is known? */
  readonly isSecure: boolean;
}

/** `trusted`: how many proxies stand one behind another before this server. */
export function askedThrough(trusted: number): MiddlewareHandler {
  return async (c, next) => {
    c.set("asker", trusted > 0 ? throughProxies(c, trusted) : atFirstHand(c));
    await next();
  };
}

export function askerOf(c: Context): Asker {
  const told: Asker | undefined = c.get("asker");
  return told ?? atFirstHand(c);
}

/** A header could name any address, and is not asked; that the cookie is to be kept to HTTPS harms nobody but who says so. */
function atFirstHand(c: Context): Asker {
  const isSecure = new URL(c.req.url).protocol === "https:" || c.req.header("x-forwarded-proto") === "https";
  return { address: connectionOf(c), isSecure };
}

function throughProxies(c: Context, trusted: number): Asker {
  const peer = connectionOf(c);
  const named = [namedBefore(forwardedFor(c), trusted), namedBefore(forwarded(c), trusted)].filter(
    (address) => address !== null,
  );
  const [address = peer, ...others] = named;
  // A proxy writes one of the two headers and passes the other on as it came: then who asks could name anybody.
  const agreed = others.every((other) => other === address);
  const scheme = (c.req.header("x-forwarded-proto") ?? "https").split(",").at(-1)?.trim().toLowerCase();
  return { address: agreed ? address : peer, isSecure: scheme !== "http" };
}

/** Each proxy writes at the end by whom it was asked, so that what stands before that may be made up. */
function namedBefore(addresses: readonly string[], trusted: number): string | null {
  return addresses.at(-trusted) ?? addresses[0] ?? null;
}

function forwardedFor(c: Context): readonly string[] {
  return listed(c.req.header("x-forwarded-for") ?? "").map(withoutPort);
}

/** RFC 7239: `for=192.0.2.7;proto=https, for="[2001:db8::7]:4711"`. */
function forwarded(c: Context): readonly string[] {
  return listed(c.req.header("forwarded") ?? "").map((element) => {
    const pairs = element.split(";").map((pair) => pair.trim());
    const told = pairs.find((pair) => /^for=/i.test(pair))?.slice("for=".length) ?? "unknown";
    return withoutPort(told.replaceAll('"', ""));
  });
}

/** No address has a comma, in quotation marks or not. */
function listed(header: string): readonly string[] {
  return header
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function withoutPort(address: string): string {
  const bracketed = /^\[([^\]]*)\]/.exec(address)?.[1];
  if (bracketed !== undefined) return bracketed;
  return /^[^:]*:\d+$/.test(address) ? address.slice(0, address.indexOf(":")) : address;
}

function connectionOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "";
  } catch {
    return "";
  }
}
