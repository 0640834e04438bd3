/** What an address of the interface that is no list is: what may be asked, what is answered, and how. */
import type { Context } from "hono";
import type { z } from "zod";
import type { RecordStore } from "../../record/store/record-store.ts";

export interface Endpoint<P extends z.ZodObject = z.ZodObject> {
  /** `/reports/{id}`, as OpenAPI writes it. */
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  /** By media type; null: text in a format of its own. */
  readonly answers: Readonly<Record<string, z.ZodType | null>>;
  /** Null: nothing of that id is on record. */
  answer(c: Context, record: RecordStore, asked: z.output<P>): Promise<Response | null>;
}

/** Forgets the types of what may be asked, which only the endpoint itself needs to know. */
export function endpoint<P extends z.ZodObject>(one: Endpoint<P>): Endpoint {
  return one as unknown as Endpoint;
}

/** `id` of `/reports/{id}`. */
export function idIn(c: Context): string {
  return c.req.param("id") ?? "";
}
