/** One request to an address that was checked: the name is resolved first, and the connection goes to what was resolved. */
import { type LookupAddress, lookup } from "node:dns";
import { type IncomingMessage, type RequestOptions, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { InputError } from "../base/errors.ts";
import { refusal } from "./reachable.ts";

/** All addresses of a name; none where there is an error. */
export type Resolve = (
  name: string,
  answer: (error: Error | null, addresses?: readonly LookupAddress[]) => void,
) => void;

export interface Guard {
  /** May it be an address of this machine or of a private network? */
  readonly allowPrivate: boolean;
  /** Nobody who reads the refusal can allow it: it does not say how. */
  readonly isFixed?: true;
  /** Another way to resolve names than the system's. */
  readonly resolve?: Resolve;
}

const systemResolve: Resolve = (name, answer) => lookup(name, { all: true }, answer);

/** Lower ports belong to other services, which might take a request for a command. */
const PORTS = new Set(["", "80", "443"]);
const FIRST_FREE_PORT = 1024;

const HEADERS = {
  accept: "text/html,application/xhtml+xml,text/plain;q=0.8",
  "accept-encoding": "gzip, br",
  "user-agent": "standpoint",
};

/** `address` if it may be asked for at all, before its name is looked at. Throws an InputError, without the address. */
export function webAddress(address: string): URL {
  if (!URL.canParse(address))
    throw new InputError("it is not a web address: one looks like https://host/page");
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new InputError("only http and https addresses can be fetched");
  if (url.username || url.password)
    throw new InputError("there is a name or password in it: save the page from a browser");
  if (!PORTS.has(url.port) && Number(url.port) < FIRST_FREE_PORT)
    throw new InputError(`port ${url.port} is not used for web pages: check the address`);
  return url;
}

/** Answers once the headers have come. Throws an InputError, without the address, if it may not be asked. */
export function guardedGet(url: URL, guard: Guard, signal: AbortSignal): Promise<IncomingMessage> {
  return guardedRequest(url, { headers: HEADERS, signal }, guard);
}

/** As `guardedGet`, of JSON that is sent. */
export function guardedPost(
  url: URL,
  { json, headers }: { readonly json: string; readonly headers: Readonly<Record<string, string>> },
  guard: Guard,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const told = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(json),
    "user-agent": HEADERS["user-agent"],
  };
  return guardedRequest(url, { method: "POST", headers: { ...told, ...headers }, signal }, guard, json);
}

async function guardedRequest(
  url: URL,
  options: RequestOptions,
  guard: Guard,
  body?: string,
): Promise<IncomingMessage> {
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  // No name is looked up for what is an address already.
  if (isIP(literal) !== 0) refuse(literal, literal, guard);
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    // Of an agent's own: a connection is never used for another request than the one that it was checked for.
    request(url, { ...options, agent: false, lookup: checkedLookup(guard) }, resolve)
      .on("error", reject)
      .end(body);
  });
}

function checkedLookup(guard: Guard): LookupFunction {
  const resolve = guard.resolve ?? systemResolve;
  return (name, options, answer) => {
    resolve(name, (error, addresses = []) => {
      const [first] = addresses;
      if (error || !first) return answer(error ?? new InputError("there is no such host"), "", 0);
      try {
        // All of them: which one is connected to depends on what answers first.
        for (const { address } of addresses) refuse(address, name, guard);
      } catch (refused) {
        return answer(refused instanceof Error ? refused : null, "", 0);
      }
      if (options.all) answer(null, [...addresses]);
      else answer(null, first.address, first.family);
    });
  };
}

function refuse(address: string, name: string, guard: Guard): void {
  const what = refusal(address, guard.allowPrivate);
  if (what === null) return;
  const told = name === address ? `${name} is` : `${name} is at ${address},`;
  const mayBe =
    !guard.isFixed && refusal(address, true) === null
      ? "; --allow-private fetches from there all the same"
      : "";
  throw new InputError(`${told} ${what}, and no address of a public page${mayBe}`);
}
