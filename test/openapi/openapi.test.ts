import fs from 'node:fs';
import path from 'node:path';
import { createMeshSource } from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';
import { routes } from '@meshlens/core/http';
import { createMeshHandler } from '@meshlens/node-adapter';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../support/repository-files.js';
import { openApiFiles } from './files.js';

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly required: boolean }[];
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
    expect(Object.keys(document.paths)).toEqual(Object.values(routes).map(({ path: route }) => route));
  });

  it.each(Object.entries(routes))('says what %s answers with', async (name, { path: route }) => {
    const response = await get(`${route}${questions[name as keyof typeof routes]}`);
    const body = (await response.json()) as { readonly value: unknown };
    expect(response.status, JSON.stringify(body)).toBe(200);
    expect(JSON.stringify(body.value).length).toBeGreaterThan(50);
    const schema = `api#/components/schemas/${name[0]?.toUpperCase()}${name.slice(1)}Answer`;
    expect(ajv.validate(schema, body), ajv.errorsText()).toBe(true);
    expect(ajv.validate(schema, { ...body, surplus: 1 })).toBe(false);
  });

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
