/** The lasting addresses of what is on record. */
import type { OnRecord } from "../../record/entity/entity-links.ts";

const KIND_PATHS = { person: "people", organization: "organizations" } as const;

export function whoPath({ kind, id }: Pick<OnRecord, "kind" | "id">): string {
  return `/${KIND_PATHS[kind]}/${encodeURIComponent(id)}`;
}

/** A report, or with `anchor` a place in it; without `version` the latest one. */
export function reportPath(id: string, anchor?: string, version?: number): string {
  const query = version === undefined ? "" : `?version=${version}`;
  const fragment = anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`;
  return `/reports/${encodeURIComponent(id)}${query}${fragment}`;
}

export function questionPath(id: string | number): string {
  return `/questions/${encodeURIComponent(id)}`;
}
