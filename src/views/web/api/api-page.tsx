/** The interface for programs, from its own OpenAPI document: each address, what may be asked, what is answered. */
import type { FC } from "hono/jsx";
import { asked, type OpenApi, type Operation, type Parameter } from "../../api/openapi.ts";
import { Page } from "../layout.tsx";
import { typeWords } from "./type-words.ts";

export const ApiPage: FC<{ document: OpenApi }> = ({ document }) => {
  const { info, servers, components } = document;
  return (
    <Page title="For programs">
      <div class="interface">
        <h1>For programs</h1>
        <p class="lede">
          All that the pages show can be had as JSON, and every list as CSV and as JSON Lines. It is described
          by <a href="/api/openapi.json">an OpenAPI 3.1 document</a>, from which this page is made.
        </p>
        <p>{info.description}</p>
        <p>
          Answers carry an ETag that holds until something is put on record. What cannot be answered is told
          as <code>application/problem+json</code>, with what is wrong in <code>detail</code>.
        </p>
        <h2>Addresses</h2>
        {asked(document).map(([path, operation]) => (
          <Address path={`${servers[0]?.url ?? ""}${path}`} operation={operation} />
        ))}
        <p>
          <code>POST /api/analyse</code> reads one report, sent as JSON, and answers what is found in it;
          nothing is kept.
        </p>
        <h2>What answers hold</h2>
        {Object.entries(components.schemas).map(([name, schema]) => (
          <Schema name={name} schema={schema} />
        ))}
      </div>
    </Page>
  );
};

const Address: FC<{ path: string; operation: Operation }> = ({ path, operation }) => {
  const { operationId, summary, description, parameters, responses } = operation;
  return (
    <details class="address" id={operationId}>
      <summary>
        <code>GET {path}</code> <span class="quiet">{summary}</span>
      </summary>
      {description !== undefined && <p>{description}</p>}
      {!path.includes("{") && (
        <p>
          <a href={path}>{path}</a>
        </p>
      )}
      {parameters.length > 0 && (
        <dl>
          {parameters.map((parameter) => (
            <Asked parameter={parameter} />
          ))}
        </dl>
      )}
      <p class="quiet">
        Answers:{" "}
        {Object.entries(responses["200"]?.content ?? {}).map(([type, { schema }], i) => (
          <>
            {i > 0 && ", "}
            <code>{type}</code> <SchemaLink schema={schema} />
          </>
        ))}
      </p>
    </details>
  );
};

const Asked: FC<{ parameter: Parameter }> = ({ parameter: { name, in: where, description, schema } }) => (
  <>
    <dt>
      <code>{name}</code>
    </dt>
    <dd>
      {where === "path" ? "in the address" : typeWords(schema)}
      {description !== undefined && `. ${description}`}
    </dd>
  </>
);

const SchemaLink: FC<{ schema: object }> = ({ schema }) => {
  if (!("$ref" in schema)) return null;
  const name = typeWords(schema);
  return <a href={`#schema-${name}`}>{name}</a>;
};

const Schema: FC<{ name: string; schema: object }> = ({ name, schema }) => {
  const { properties = {}, description } = schema as {
    properties?: Readonly<Record<string, { readonly description?: string }>>;
    description?: string;
  };
  return (
    <details class="address" id={`schema-${name}`}>
      <summary>
        <code>{name}</code>
      </summary>
      {description !== undefined && <p>{description}</p>}
      <dl>
        {Object.entries(properties).map(([field, one]) => (
          <>
            <dt>
              <code>{field}</code>
            </dt>
            <dd>
              {typeWords(one)}
              {one.description !== undefined && `. ${one.description}`}
            </dd>
          </>
        ))}
      </dl>
    </details>
  );
};
