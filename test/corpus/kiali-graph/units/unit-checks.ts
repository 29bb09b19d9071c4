import { createMeshSource, rateDecimals, type Tolerance } from '@meshlens/core';
import { cannedStore, namespaceObject, objectsReader } from '../../../support/mesh.js';
import { storeSample } from '../../../support/traffic.js';
import type { Check, Outcome } from '../../check.js';
import { corpusFolder, jsonFiles, readJson } from '../../corpus-folder.js';

interface RateText {
  readonly value: number;
  readonly minPrecision: number;
  readonly expected: string;
}

interface Precision {
  readonly value: number;
  readonly max: number;
  readonly expected: number;
}

interface EdgeCase {
  readonly name: string;
  readonly protocol: 'http' | 'grpc';
  readonly responses: Readonly<Record<string, { readonly flags?: Readonly<Record<string, number>> }>>;
  readonly tolerances: readonly Tolerance[];
  readonly expectedStatus: string;
}

interface UnitFile {
  readonly rateToString?: readonly RateText[];
  readonly calcPrecision?: readonly Precision[];
  readonly cases?: readonly EdgeCase[];
}

/** Cases of single functions: how rates are written, how edges are judged. */
export function unitChecks(): readonly Check[] {
  const folder = corpusFolder('kiali-graph-units');
  if (folder === undefined) return [];
  return jsonFiles(folder, () => true).flatMap((name) => {
    const file = readJson<UnitFile>(folder, name);
    const check = (what: string, actual: () => unknown, expected: unknown): Check => ({
      name: `kiali-graph-units/${name.replace(/\.json$/, '')}: ${what}`,
      run: async () => outcome(await actual(), expected),
    });
    return [
      ...(file.rateToString ?? []).map(({ value, minPrecision, expected }) =>
        check(`${value} with ${minPrecision} decimals`, () => value.toFixed(Math.max(minPrecision, rateDecimals(value))), expected),
      ),
      ...(file.calcPrecision ?? []).map(({ value, max, expected }) =>
        check(`decimals of ${value}`, () => rateDecimals(value, max), expected),
      ),
      ...(file.cases ?? []).map((each) => check(each.name, () => edgeStatus(each), each.expectedStatus.toLowerCase())),
    ];
  });
}

function outcome(actual: unknown, expected: unknown): Outcome {
  return actual === expected
    ? { status: 'passed', details: [] }
    : { status: 'failed', details: [`is ${String(actual)}, expected ${String(expected)}`] };
}

/** What an edge with these responses is judged to be, where only these tolerances hold. */
async function edgeStatus({ protocol, responses, tolerances }: EdgeCase): Promise<string> {
  const samples = Object.entries(responses).map(([code, { flags = {} }]) =>
    storeSample({
      from: 'shop/a',
      to: 'shop/b',
      protocol,
      rate: Object.values(flags).reduce((sum, part) => sum + part, 0),
      code: code === '-' ? '0' : code,
      labels: protocol === 'grpc' ? { response_code: '200', grpc_response_status: code } : {},
    }),
  );
  const ports = { clusters: [objectsReader('east', [namespaceObject('shop')])], metrics: [cannedStore({ istio_requests_total: samples })] };
  const source = createMeshSource(ports, { clock: () => 0, healthRules: [{ tolerances }] });
  const { value } = await source.graph({ namespaces: ['shop'], graphType: 'workload', injectServiceNodes: false, features: ['health'] });
  return value.edges[0]?.health?.status ?? 'na';
}
