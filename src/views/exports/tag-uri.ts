/** Ids of what is on record that hold wherever the record is served: `tag:` URIs by RFC 4151. */

/** A name that is nobody's (RFC 2606): a record has no domain of its own, and must not take another's. */
const AUTHORITY = "standpoint.invalid,2025";

/** Of the parts that lead to a thing: `statement`, the report's id, its version, `s3`. */
export function tagUri(...parts: readonly (string | number)[]): string {
  return `tag:${AUTHORITY}:${parts.map((part) => encodeURIComponent(part)).join("/")}`;
}
