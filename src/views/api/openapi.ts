/** The interface as an OpenAPI 3.1 document, from the schemas that its parameters are checked by and its answers made to. */
import { z } from "zod";
import { programVersion } from "../../base/settings.ts";
import { NAMED, named } from "../http/schemas.ts";
import { ANALYSE, analyseRequest, findings } from "./analyse.ts";
import { type List, listParams } from "./list.ts";
import { ENDPOINTS, LISTS } from "./offered.ts";
import { MEDIA_TYPES, pageSchema } from "./serve-list.ts";

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required: boolean;
  readonly allowEmptyValue?: boolean;
  readonly description?: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Answer>>;
}

/** What is sent, and answered; it changes nothing. */
export interface PostOperation extends Operation {
  readonly requestBody: Readonly<Record<string, unknown>>;
}

export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation } | { readonly post: PostOperation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const refTo = (id: string) => `#/components/schemas/${id}`;

const PAGES = new Map(LISTS.map((list) => [list.path, named(`${rowName(list)}Page`, pageSchema(list))]));

/** The same for every record. */
export function openApi(): OpenApi {
  const lists = LISTS.map((list) => [list.path, { get: listOperation(list, PAGES.get(list.path)) }] as const);
  const others = ENDPOINTS.map(({ path, summary, params, answers }) => {
    const content = Object.entries(answers).map(([type, schema]) => [type, contentOf(schema)] as const);
    return [
      path,
      { get: operation({ path, summary, params, content, byId: path.includes("{id}") }) },
    ] as const;
  });
  return {
    openapi: "3.1.0",
    info: {
      title: "Standpoint",
      version: programVersion(),
      description:
        "Who said what, in which words; where each of them stands on which question. Offsets are UTF-16 code units of a report's text, the end exclusive.",
    },
    servers: [{ url: "/api" }],
    paths: Object.fromEntries(
      [...lists, ...others, [ANALYSE, { post: analysing() }] as const].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    components: { schemas: components() },
  };
}

/** The addresses that are asked with GET, all but one. */
export function asked({ paths }: OpenApi): readonly (readonly [path: string, Operation])[] {
  return Object.entries(paths).flatMap(([path, item]) => ("get" in item ? [[path, item.get] as const] : []));
}

function analysing(): PostOperation {
  return {
    operationId: "analyse",
    summary: "Reads one report and answers what is found in it; nothing is kept",
    description: "Not offered where strangers read the record.",
    parameters: [],
    requestBody: { required: true, content: { [MEDIA_TYPES.json]: contentOf(analyseRequest) } },
    responses: {
      200: { description: "What is found.", content: { [MEDIA_TYPES.json]: contentOf(findings) } },
      400: failure("It is no report; `detail` says why."),
      403: failure("Strangers read this record: nothing is analysed for them."),
      413: failure("It is too long."),
      415: failure("It was not sent as JSON."),
      503: failure("No model was loaded, or too many reports are being read."),
    },
  };
}

/** People and organizations have one row between them, and so have one page. */
function rowName({ path, row }: List): string {
  const name = NAMED.get(row)?.id ?? path.slice(1);
  return name === "Who" ? (path === "/people" ? "People" : "Organizations") : name;
}

function components(): Readonly<Record<string, object>> {
  const { schemas } = z.toJSONSchema(NAMED, { uri: refTo, io: "output" });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]),
  );
}

function contentOf(schema: z.ZodType | null): { readonly schema: object } {
  const id = schema && NAMED.get(schema)?.id;
  return { schema: id ? { $ref: refTo(id) } : { type: "string" } };
}

function listOperation(list: List, page: z.ZodType | undefined): Operation {
  return operation({
    ...list,
    params: z.object({ ...list.params.shape, ...listParams.shape }),
    content: [
      [MEDIA_TYPES.json, contentOf(page ?? null)],
      ["text/csv", contentOf(null)],
      [MEDIA_TYPES.jsonl, contentOf(null)],
    ],
    byId: false,
  });
}

interface Told {
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly params: z.ZodObject;
  readonly content: readonly (readonly [type: string, { readonly schema: object }])[];
  readonly byId: boolean;
}

function operation({ path, summary, description, params, content, byId }: Told): Operation {
  const id: Parameter = { name: "id", in: "path", required: true, schema: { type: "string" } };
  return {
    operationId: path.slice(1).replace("{id}", "one").replaceAll("/", "-"),
    summary,
    ...(description !== undefined && { description }),
    parameters: [...(byId ? [id] : []), ...queryParameters(params)],
    responses: {
      200: { description: "What was asked for.", content: Object.fromEntries(content) },
      ...(byId && { 301: { description: "It was merged into another, whose address this is." } }),
      304: { description: "It is as the ETag named in If-None-Match says." },
      400: failure("It cannot be asked so; `detail` says why."),
      ...(byId && { 404: failure("Nothing of that id is on record.") }),
      ...(path.startsWith("/reports/") && {
        410: failure("The report was withdrawn; `withdrawn` says why."),
      }),
      431: { description: "The address, or a header, is too long." },
      503: failure("The record cannot be read just now."),
    },
  };
}

function failure(description: string): Answer {
  return { description, content: { "application/problem+json": { schema: { $ref: refTo("Problem") } } } };
}

function queryParameters(params: z.ZodObject): readonly Parameter[] {
  const { properties = {} } = z.toJSONSchema(params, { io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = typeof property === "object" ? property : {};
    const told = description !== undefined && { description };
    // A form sends what nobody has filled in as empty: that is left out.
    return { name, in: "query", required: false, allowEmptyValue: true, ...told, schema };
  });
}
