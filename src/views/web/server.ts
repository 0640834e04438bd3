/** The pages on a port: opens it, says where, and closes it in good order. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { InputError, messageOf } from "../../base/errors.ts";
import type { Reader } from "../../ingest/reader.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { boundConnections, CONNECTION_LIMITS, type ConnectionLimits } from "../http/connections.ts";
import { isLoopback, loopbackNamesOnly, oneHostOnly } from "../http/hosts.ts";
import { createApp } from "./app.tsx";
import { BODY_LIMITS } from "./bodies.ts";
import type { OperationsSettings } from "./operations.ts";

interface ServerSettings extends Pick<OperationsSettings, "log" | "metricsToken"> {
  readonly record: RecordStore;
  /** The address to listen on; loopback unless told otherwise. */
  readonly host?: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Strangers read it: whole texts are for editors alone. */
  readonly isPublic?: boolean;
  /** How many proxies stand before it, which say for whom they ask. */
  readonly trustProxy?: number;
  readonly times?: Partial<Times>;
  readonly connections?: ConnectionLimits;
  /** By which reports that are handed in are read. */
  readonly reader?: Reader;
  /** Is there a mail server to tell readers by? */
  readonly byMail?: boolean;
}

/** In milliseconds. */
interface Times {
  /** Until the headers of a request must have come. */
  readonly headers: number;
  /** Until its body must have come too. */
  readonly body: number;
  /** Between two requests on one connection. */
  readonly idle: number;
  /** Without a byte in either direction, whatever is asked or answered. */
  readonly silence: number;
}

const TIMES: Times = { headers: 10_000, body: BODY_LIMITS.within, idle: 5_000, silence: 120_000 };
/** Within so long what is being answered has to come to its end when the server is stopped; milliseconds. */
const LAST_WORDS = 5000;
/** More often than this nobody looks whether a time is up; milliseconds. */
const LOOKED_EVERY = 1000;

interface RunningServer {
  readonly url: string;
  /** Finishes what is being answered, and ends; idle connections are cut. */
  close(): Promise<void>;
}

const WHY: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `port ${port} on ${host} is taken by another program: name another with --port, or 0 for any free one`,
  EACCES: (_host, port) => `port ${port} may not be opened by this user: name one from 1024 on with --port`,
  EADDRNOTAVAIL: (host) => `${host} is no address of this machine: leave --host out, or name one that is`,
  ENOTFOUND: (host) => `${host} is not a known address: leave --host out, or name one of this machine's`,
};

/** Serves the record's pages. Throws InputError if the port cannot be opened. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  const { record, host = "127.0.0.1", port, isPublic = false, trustProxy = 0 } = settings;
  const { reader, log, metricsToken, byMail } = settings;
  const times = { ...TIMES, ...settings.times };
  const app = new Hono();
  app.use(oneHostOnly);
  // A public record has no name that it must be kept from: behind a proxy it is asked for by the proxy's.
  if (isLoopback(host) && !isPublic) app.use(loopbackNamesOnly(host));
  // Handed on whole, since a mounted app would lose its own answers to what is not there.
  const bodies = { ...BODY_LIMITS, within: times.body };
  const pages = createApp(record, {
    ...{ isPublic, trustProxy, bodies, metricsToken },
    ...(reader && { reader }),
    ...(log && { log }),
    ...(byMail !== undefined && { byMail }),
  });
  app.all("*", (c) => pages.fetch(c.req.raw, c.env));
  const server = guarded(app, times);
  const { connections = CONNECTION_LIMITS } = settings;
  // All readers' connections come from the proxy, which bounds them.
  boundConnections(server, trustProxy > 0 ? { ...connections, place: connections.all } : connections);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = WHY[error.code ?? ""];
      reject(new InputError(why ? why(host, port) : `cannot serve on ${host}:${port}: ${messageOf(error)}`));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host.replace(/^\[|\]$/g, "")}]` : host;
  return {
    url: `http://${name}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
        // Whoever is in the middle of sending, or reads nothing, does not keep it from ending.
        setTimeout(() => server.closeAllConnections(), LAST_WORDS).unref();
      }),
  };
}

/** A server on which nobody waits for ever. */
function guarded(app: Hono, times: Times): Server {
  const serverOptions = {
    headersTimeout: times.headers,
    requestTimeout: times.headers + times.body,
    keepAliveTimeout: times.idle,
    connectionsCheckingInterval: Math.min(LOOKED_EVERY, times.headers),
  };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  server.setTimeout(times.silence);
  return server;
}
