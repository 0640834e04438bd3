/** The lasting addresses of what is on record. */
import type { OnRecord } from "../../record/entity/entity-links.ts";

const KIND_PATHS = { person: "people", organization: "organizations" } as const;

export function whoPath({ kind, id }: Pick<OnRecord, "kind" | "id">): string {
  return `/${KIND_PATHS[kind]}/${encodeURIComponent(id)}`;
}

/** A report, or with `anchor` a place in it; `version` only where it is not the latest. */
export function reportPath(id: string, anchor?: string): string {
  return `/reports/${encodeURIComponent(id)}${anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`}`;
}

export function questionPath(id: string | number): string {
  return `/questions/${encodeURIComponent(id)}`;
}
