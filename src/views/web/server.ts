/** The pages on a port: opens it, says where, and closes it in good order. */
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { InputError, messageOf } from "../../base/errors.ts";
import type { Reader } from "../../ingest/reader.ts";
import type { RecordStore } from "../../record/store/open.ts";
import { createApp } from "./app.tsx";
import { isLoopback, loopbackNamesOnly } from "./hosts.ts";
import type { OperationsSettings } from "./operations.ts";

interface ServerSettings extends Pick<OperationsSettings, "log" | "metricsToken"> {
  readonly record: RecordStore;
  /** The address to listen on; loopback unless told otherwise. */
  readonly host?: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Strangers read it: whole texts are for editors alone. */
  readonly isPublic?: boolean;
  /** By which reports that are handed in are read. */
  readonly reader?: Reader;
}

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
  const { record, host = "127.0.0.1", port, isPublic = false, reader, log, metricsToken } = settings;
  const app = new Hono();
  // A public record has no name that it must be kept from: behind a proxy it is asked for by the proxy's.
  if (isLoopback(host) && !isPublic) app.use(loopbackNamesOnly(host));
  // Handed on whole, since a mounted app would lose its own answers to what is not there.
  const pages = createApp(record, {
    isPublic,
    metricsToken,
    ...(log && { log }),
    ...(reader && { reader }),
  });
  app.all("*", (c) => pages.fetch(c.req.raw, c.env));
  const server = createAdaptorServer({ fetch: app.fetch });
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
        if ("closeIdleConnections" in server) server.closeIdleConnections();
      }),
  };
}
