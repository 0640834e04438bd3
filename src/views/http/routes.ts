/** What each resource's folder offers to the app: its addresses over a record. */
import type { Hono } from "hono";
import type { RecordStore } from "../../record/store/record-store.ts";

/** Gives a Hono app whose addresses are whole (`/reports/:id`); its failures are told by the app that it joins. */
export type Routes = (record: RecordStore) => Hono;
