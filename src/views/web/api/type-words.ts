/** JSON Schema in a few words: `string or null`, `list of Passage`, `for | against`. */

/** Words of a schema as OpenAPI's components have it; what is named is told by its name. */
export function typeWords(schema: unknown): string {
  if (typeof schema !== "object" || schema === null) return "anything";
  const {
    $ref,
    type,
    anyOf,
    oneOf,
    items,
    const: only,
    enum: values,
    format,
  } = schema as Readonly<Record<string, unknown>>;
  if (typeof $ref === "string") return $ref.slice($ref.lastIndexOf("/") + 1);
  if (only !== undefined) return JSON.stringify(only);
  if (Array.isArray(values)) return values.join(" | ");
  const either = anyOf ?? oneOf;
  if (Array.isArray(either)) return [...new Set(either.map(typeWords))].join(" or ");
  if (type === "array") return `list of ${typeWords(items)}`;
  if (format === "date") return "day";
  if (format === "date-time") return "time";
  if (Array.isArray(type)) return type.join(" or ");
  return typeof type === "string" ? type : "anything";
}
