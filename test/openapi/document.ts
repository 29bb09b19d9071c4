import path from 'node:path';
import { graphStreamPath, routes } from '@meshlens/core/http';
import { createGenerator, type Schema } from 'ts-json-schema-generator';
import { repository } from '../support/repository-files.js';

type Json = Readonly<Record<string, unknown>>;

/** In one sentence, what each call is for. */
const summaries: Readonly<Record<keyof typeof routes, string>> = {
  capabilities: 'What this mesh and its stores can tell, and what is missing for the rest',
  namespaces: 'The namespaces that the viewer may see',
  graph: 'The traffic graph',
  metrics: 'Time series of what a node, or an edge, sends and receives',
  health: 'Health of apps, services and workloads by namespace, with reasons',
  findings: 'What is wrong with the configuration',
  config: 'One object that findings are about',
  traces: 'Traces of an app',
  logs: 'Log lines of a workload',
};

/** The OpenAPI 3.1 document of the API: parameters from the table of routes that both ends read, answers from the types that they share. */
export function openApiDocument(version: string): Json {
  const { schemas, answers } = answerSchemas();
  const paths = Object.entries(routes).map(([name, { path: at, query }]) => {
    const operation = {
      operationId: name,
      summary: summaries[name as keyof typeof routes],
      parameters: parametersOf(query),
      responses: {
        200: { description: 'What could be read, and the problems of the rest', content: json(answers[name]) },
        304: { description: 'What `If-None-Match` names is still so' },
        default: { description: 'Nothing could be told', content: json(answers['refusal']) },
      },
    };
    return [at, { get: operation }] as const;
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Meshlens', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: { ...Object.fromEntries(paths), [graphStreamPath]: { get: streamOperation(answers) } },
    components: { schemas },
  };
}

function parametersOf(query: (typeof routes)[keyof typeof routes]['query']): readonly Json[] {
  return query.describe('', true).map(({ name, required, schema }) => ({
    name,
    in: 'query',
    required,
    schema,
    ...(schema['type'] === 'array' ? { style: 'form', explode: false } : {}),
  }));
}

/** OpenAPI 3.1 knows no server-sent events: what their data is, is said beside. */
function streamOperation(answers: Json): Json {
  return {
    operationId: 'followGraph',
    summary: 'The traffic graph, and what changes of it, as server-sent events for as long as both ends like',
    parameters: [
      ...parametersOf(routes.graph.query),
      {
        name: 'last-event-id',
        in: 'header',
        required: false,
        description: 'The id of the last event that came, to go on from there; one that is not known begins anew',
        schema: { type: 'string' },
      },
    ],
    responses: {
      200: {
        description: 'Events `graph` (all of it), `patch` (what makes it of the one with the id `base`) and `failed` (there is no news)',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
        'x-event-data': { graph: answers['streamGraph'], patch: answers['streamPatch'], failed: answers['streamFailed'] },
      },
      default: { description: 'There is no stream', content: json(answers['refusal']) },
    },
  };
}

function json(schema: unknown): Json {
  return { 'application/json': { schema } };
}

/** Schemas of the types of answers.ts. Those of an answer are called after its call, since its type has no plain name. */
function answerSchemas(): { readonly schemas: Json; readonly answers: Json } {
  const made = createGenerator({
    path: path.join(repository, 'test/openapi/answers.ts'),
    tsconfig: path.join(repository, 'tsconfig.test.json'),
    type: 'Answers',
    skipTypeCheck: true,
    additionalProperties: false,
    topRef: false,
  }).createSchema('Answers');
  const names = new Map<string, string>();
  for (const [call, property] of Object.entries(made.properties ?? {})) {
    const name = nameOf(property);
    if (name?.startsWith('Answer<') === true) names.set(name, `${call[0]?.toUpperCase() ?? ''}${call.slice(1)}Answer`);
  }
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, below]) => {
        const name = key === '$ref' ? nameOf({ $ref: String(below) }) : undefined;
        return [key, name === undefined ? renamed(below) : `#/components/schemas/${names.get(name) ?? name}`];
      }),
    );
  };
  const definitions = Object.entries(made.definitions ?? {}).map(([name, schema]) => [names.get(name) ?? name, renamed(schema)] as const);
  return {
    schemas: Object.fromEntries(definitions.sort(([a], [b]) => (a < b ? -1 : 1))),
    answers: renamed(made.properties) as Json,
  };
}

function nameOf(schema: Schema | boolean | { readonly $ref?: string }): string | undefined {
  const ref = typeof schema === 'object' ? schema.$ref : undefined;
  return ref?.startsWith('#/definitions/') === true ? decodeURIComponent(ref.slice('#/definitions/'.length)) : undefined;
}
