/** How many connections are held open: so many from one place, so many in all; those that wait for nothing go first. */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { placeOf } from "./place.ts";

export interface ConnectionLimits {
  /** From one place: an IPv4 address, or the network that one line of IPv6 has. */
  readonly place: number;
  readonly all: number;
}

/** A browser opens six. */
export const CONNECTION_LIMITS: ConnectionLimits = { place: 100, all: 1000 };

/**
 * Of a new connection too many, the one is cut that has been without a request to answer for the longest; a request that has not come
 * whole is none. Where each has one, it is the new connection that is cut.
 */
export function boundConnections(server: Server, { place, all }: ConnectionLimits): void {
  /** What is being answered on each, the one without news for the longest first. */
  const open = new Map<Socket, { readonly place: string; asked: IncomingMessage | null }>();
  const renew = (socket: Socket, asked: IncomingMessage | null) => {
    const found = open.get(socket);
    if (!found) return;
    open.delete(socket);
    open.set(socket, { ...found, asked });
  };
  const makeRoom = (among: readonly Socket[], most: number, newest: Socket) => {
    if (among.length <= most) return;
    const idle = among.find((one) => one !== newest && !open.get(one)?.asked?.complete);
    const cut = idle ?? newest;
    open.delete(cut);
    cut.destroy();
  };
  server.on("connection", (socket: Socket) => {
    const from = placeOf(socket.remoteAddress ?? "");
    open.set(socket, { place: from, asked: null });
    socket.once("close", () => open.delete(socket));
    const neighbours = [...open].filter(([, one]) => one.place === from).map(([one]) => one);
    makeRoom(neighbours, place, socket);
    makeRoom([...open.keys()], all, socket);
  });
  server.on("request", (asked: IncomingMessage, answer: ServerResponse) => {
    renew(asked.socket, asked);
    answer.once("close", () => renew(asked.socket, null));
  });
}
