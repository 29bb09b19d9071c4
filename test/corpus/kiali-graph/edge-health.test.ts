import { createMeshSource, type Tolerance } from '@meshlens/core';
import { describe, expect, it } from 'vitest';
import { cannedStore, namespaceObject, objectsReader } from '../../support/mesh.js';
import { storeSample } from '../../support/traffic.js';
import { absent, corpusFolder, readJson } from '../corpus-folder.js';

interface EdgeCase {
  readonly name: string;
  readonly responses: Readonly<Record<string, { readonly flags: Readonly<Record<string, number>> }>>;
  readonly protocol: string;
  readonly tolerances: readonly Tolerance[];
  readonly expectedStatus: string;
}

const folder = corpusFolder('kiali-graph-units');
const cases = folder === undefined ? [] : readJson<{ readonly cases: readonly EdgeCase[] }>(folder, 'edge_health_tolerances.json').cases;

/** One edge with the case's responses, under its tolerances. */
async function statusOf({ responses, protocol, tolerances }: EdgeCase): Promise<string> {
  const samples = Object.entries(responses).map(([code, { flags }]) =>
    storeSample({
      from: 'shop/a',
      to: 'shop/b',
      protocol,
      rate: flags['-'] ?? 0,
      code: code === '-' ? '0' : code,
      labels: protocol === 'grpc' ? { response_code: '200', grpc_response_status: code } : {},
    }),
  );
  const ports = { clusters: [objectsReader('east', [namespaceObject('shop')])], metrics: [cannedStore({ istio_requests_total: samples })] };
  const source = createMeshSource(ports, { clock: () => 0, healthRules: [{ tolerances }] });
  const { value } = await source.graph({ namespaces: ['shop'], graphType: 'workload', injectServiceNodes: false, features: ['health'] });
  return value.edges[0]?.health?.status ?? 'na';
}

describe('tolerances of edges', () => {
  if (cases.length === 0) it.skip(absent('kiali-graph-units'), () => undefined);
  for (const each of cases) {
    it(each.name, async () => {
      expect(await statusOf(each)).toBe(each.expectedStatus.toLowerCase());
    });
  }
});
