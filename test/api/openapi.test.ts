/** The OpenAPI document is one, and what it says of every address is so. */
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { asked, openApi } from "../../src/views/api/openapi.ts";
import { servedStory } from "./served-story.ts";

const served = servedStory();
const document = openApi();
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, "openapi");

/** Lists of which the story has no rows: nobody has decided, replied or withdrawn anything. */
const EMPTY = new Set(["/decisions", "/replies", "/withdrawals"]);

/** Ids of what the story has, by the beginning of the address. */
async function idFor(path: string): Promise<string> {
  const [, list = ""] = path.split("/");
  const answer = (await (await served.get(`/api/${list}?limit=1`)).json()) as { items: { id: string }[] };
  return encodeURIComponent(answer.items[0]?.id ?? "none");
}

test("the document is OpenAPI 3.1 as its published schema says", async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test("the document is served", async () => {
  const answer = await served.get("/api/openapi.json");
  expect(answer.headers.get("content-type")).toContain("application/json");
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
});

test.each(asked(document))("%s answers as the document says", async (path, get) => {
  const address = `/api${path.replace("{id}", path.includes("{id}") ? await idFor(path) : "")}`;
  const query = path === "/search" ? "?q=ferry" : "";
  const answer = await served.get(address + query);
  expect(answer.status, address).toBe(200);
  const [type = "", { schema = {} } = {}] = Object.entries(get.responses["200"]?.content ?? {})[0] ?? [];
  expect(answer.headers.get("content-type")).toContain(type);
  const body = await answer.json();
  const ref = "$ref" in schema ? `openapi${schema.$ref}` : "none";
  const validate = ajv.getSchema(ref);
  if (!validate) throw new Error(`${path} has no schema for its answer`);
  validate(body);
  expect(validate.errors ?? []).toEqual([]);
  if (!EMPTY.has(path) && "items" in Object(body))
    expect(Object(body).items.length, "rows to hold against the schema").toBeGreaterThan(0);
});

test.each(asked(document))("%s refuses what it does not know", async (path) => {
  const answer = await served.get(`/api${path.replace("{id}", "none")}?nonsense=1`);
  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const validate = ajv.getSchema("openapi#/components/schemas/Problem");
  expect(validate?.(await answer.json())).toBe(true);
});

test("a parameter that may be empty is left out when it is, as the document says", async () => {
  for (const [path, get] of asked(document)) {
    const address = `/api${path.replace("{id}", path.includes("{id}") ? await idFor(path) : "")}`;
    const empty = get.parameters
      .filter(({ allowEmptyValue }) => allowEmptyValue)
      .map(({ name }) => `${name}=`);
    const needed = path === "/search" ? "&q=ferry" : "";
    const answer = await served.get(
      `${address}?${empty.filter((one) => one !== "q=" || !needed).join("&")}${needed}`,
    );
    expect(answer.status, address).toBe(200);
  }
});

const PARAMS = asked(document).flatMap(([path, get]) =>
  get.parameters.filter((one) => one.in === "query").map((one) => [path, one.name, one.schema] as const),
);

test.each(PARAMS)(
  "%s takes a day as %s if the document says so, and only then",
  async (path, name, schema) => {
    const of = `/api${path.replace("{id}", path.includes("{id}") ? await idFor(path) : "")}`;
    const refused = await (await served.get(`${of}?${name}=soon`)).text();
    const isDay = "format" in schema && schema.format === "date";
    expect(refused.includes(`${name} must be a day`)).toBe(isDay);
    if (isDay) expect((await served.get(`${of}?${name}=2025-03-31`)).status).toBe(200);
  },
);
