/** From where a request comes, as far as it is counted. */
import type { Context } from "hono";
import { placeOf } from "./place.ts";
import { askerOf } from "./proxies.ts";

/** One line on the network; empty where there is no connection. */
export const addressOf = (c: Context): string => placeOf(askerOf(c).address);
