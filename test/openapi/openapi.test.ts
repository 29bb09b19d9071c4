import fs from 'node:fs';
import path from 'node:path';
import { createMeshSource, MeshError } from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';
import { graphStreamPath, routes } from '@meshlens/core/http';
import { createMeshHandler, GraphStreams } from '@meshlens/node-adapter';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../support/repository-files.js';
import { openApiFiles } from './files.js';

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, { readonly 'x-event-data'?: Readonly<Record<string, unknown>> }>>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const at = 3_600_000;
const demo = createDemoMesh({ seed: 'openapi', start: 0 });
const handler = createMeshHandler({
  source: createMeshSource(
    demo.ports(() => at),
    { clock: () => at, demo: true },
  ),
});
const get = async (url: string): Promise<Response> => handler(new Request(`http://mesh.test${url}`));

/** A question that the demo mesh has an answer to, for each call. */
const questions: Readonly<Record<keyof typeof routes, string>> = {
  capabilities: '',
  namespaces: '',
  graph: `?namespaces=checkout,catalog,storefront&features=health,istio,labels,responseTime,security,throughput,serviceEntries,outOfMesh,idleNodes,deadNodes,workloadEntries,ambient&at=${at}`,
  metrics: '?target.cluster=east&target.namespace=checkout&target.type=app&target.name=payments',
  health: '?namespaces=checkout,catalog',
  findings: '',
  config: '?cluster=east&group=networking.istio.io&kind=DestinationRule&namespace=checkout&name=debugging',
  traces: '?namespace=checkout&app=payments',
  logs: '?cluster=east&namespace=checkout&workload=orders',
};

let files: Readonly<Record<string, string>>;
let document: Document;

interface StreamEvent {
  readonly type: string;
  readonly data: object;
}

/** Reads so many events as types are named, whose graph is another each time and fails in the end. */
async function eventsOf(url: string, types: readonly string[], take: (event: StreamEvent) => void): Promise<void> {
  let asked = 0;
  const source = createMeshSource(
    demo.ports(() => at + 60_000 * asked),
    { clock: () => at + 60_000 * asked },
  );
  const streams = new GraphStreams({ everyMs: 20 });
  const changing = createMeshHandler({
    source: {
      ...source,
      graph: async (query) => {
        asked += 1;
        if (asked === types.length) throw new MeshError('unreachable', 'It is over.');
        return source.graph({ ...query, at: at + 60_000 * asked });
      },
    },
    streams,
  });
  const response = await changing(new Request(`http://mesh.test${url}`));
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = response.body?.getReader();
  let text = '';
  const blocks = (): readonly string[] =>
    text
      .split('\n\n')
      .slice(0, -1)
      .filter((block) => block.startsWith('event: '));
  while (blocks().length < types.length) text += new TextDecoder().decode((await reader?.read())?.value);
  streams.close();
  for (const block of blocks().slice(0, types.length)) {
    const [, type = '', data = ''] = /^event: (\w+)\n(?:id: .*\n)?data: (.*)$/.exec(block) ?? [];
    take({ type, data: JSON.parse(data) as object });
  }
}
const ajv = new Ajv2020({ strict: false });
beforeAll(() => {
  files = openApiFiles();
  document = JSON.parse(files['docs/openapi.json'] ?? '') as Document;
  ajv.addSchema({ $id: 'api', components: document.components });
}, 60_000);

describe('the OpenAPI document', () => {
  it('is what the code says (npm run gen:openapi writes it anew)', () => {
    for (const [name, text] of Object.entries(files)) expect(fs.readFileSync(path.join(repository, name), 'utf8')).toBe(text);
  });

  it('is handed out by the server', async () => {
    expect(await (await get('/api/v1/openapi.json')).json()).toEqual(document);
  });

  it('has every route', () => {
    expect(Object.keys(document.paths)).toEqual([...Object.values(routes).map(({ path: route }) => route), graphStreamPath]);
  });

  it('says what the events of a graph that is followed are', async () => {
    const { parameters, responses } = document.paths[graphStreamPath]?.get ?? { parameters: [], responses: {} };
    const inQuery = parameters.filter(({ in: where }) => where === 'query');
    expect(inQuery).toEqual(document.paths[routes.graph.path]?.get.parameters);
    expect((await get(`${graphStreamPath}?namespaces=checkout&made-up=1`)).status).toBe(400);

    const seen: unknown[] = [];
    await eventsOf(`${graphStreamPath}${questions.graph}`, ['graph', 'patch', 'failed'], ({ type, data }) => {
      const inline = JSON.stringify(responses['200']?.['x-event-data']?.[type] ?? false).replaceAll('"#/', '"api#/');
      const schema = JSON.parse(inline) as object;
      expect(ajv.validate(schema, data), `${type}: ${ajv.errorsText()}`).toBe(true);
      expect(ajv.validate(schema, { ...data, surplus: 1 })).toBe(false);
      seen.push(type);
    });
    expect(seen).toEqual(['graph', 'patch', 'failed']);
  });

  it.each(Object.entries(routes))(
    'says what %s answers with',
    async (name, { path: route }) => {
      const response = await get(`${route}${questions[name as keyof typeof routes]}`);
      const body = (await response.json()) as { readonly value: unknown };
      expect(response.status, JSON.stringify(body)).toBe(200);
      expect(JSON.stringify(body.value).length).toBeGreaterThan(50);
      const schema = `api#/components/schemas/${name[0]?.toUpperCase()}${name.slice(1)}Answer`;
      expect(ajv.validate(schema, body), ajv.errorsText()).toBe(true);
      expect(ajv.validate(schema, { ...body, surplus: 1 })).toBe(false);
    },
    120_000,
  );

  it.each(Object.entries(routes))('says which parameters %s takes, and which it needs', async (name, { path: route }) => {
    const { parameters } = document.paths[route]?.get ?? { parameters: [] };
    const refused = await get(`${route}?${[...parameters.map((each) => each.name), 'made-up'].map((each) => `${each}=`).join('&')}`);
    expect(await refused.json()).toMatchObject({ error: { parameter: 'made-up' } });
    const needed = parameters.filter(({ required }) => required).map((each) => each.name);
    expect(needed.length > 0).toBe((await get(route)).status === 400);
    const body: unknown = await (await get(`${route}?made-up=1`)).json();
    expect(ajv.validate('api#/components/schemas/ErrorBody', body), name).toBe(true);
  });
});
