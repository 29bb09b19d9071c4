import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Finding, type GivenObject, readObjects, rules, validate } from '@meshlens/core/validation';
import { parse } from 'yaml';
import type { Check, Outcome } from '../../check.js';
import { corpusFolder, readJson } from '../../corpus-folder.js';
import { compare, type Told } from '../difference.js';
import { outcomeOf } from '../outcome.js';
import { analyzerCodes } from './analyzer-codes.js';
import { analyzerDifferences } from './differences.js';

interface AnalyzerCase {
  readonly analyzer: string;
  readonly analyzerInputs: readonly string[];
  readonly inputs: readonly string[];
  readonly meshConfig: string | null;
  readonly meshNetworks: string | null;
  readonly clusters?: Readonly<Record<string, readonly string[]>>;
  readonly messages: readonly { readonly code: string; readonly level: string; readonly resource: string }[];
}

const skippedNamespaces = new Set(['kube-system', 'kube-public', 'kube-node-lease', 'local-path-storage']);

/** Every case of the corpus of Istio's analyzers. */
export function* analyzerChecks(): Iterable<Check> {
  const folder = corpusFolder('istio-analyzers');
  if (folder === undefined) return;
  const cases = path.join(folder, 'cases');
  for (const name of readdirSync(cases).sort()) {
    if (!existsSync(path.join(cases, name, 'expected.json'))) continue;
    const { analyzer, messages } = readJson<AnalyzerCase>(path.join(cases, name), 'expected.json');
    yield {
      name: `analyzer ${name}`,
      codes: [...(analyzerCodes[analyzer] ?? []), ...messages.map(({ code }) => code)],
      run: async () => runCase(path.join(cases, name), path.join(folder, '_harness/default-ingress.yaml')),
    };
  }
}

function runCase(folder: string, harness: string): Outcome {
  const each = readJson<AnalyzerCase>(folder, 'expected.json');
  const codes = analyzerCodes[each.analyzer] ?? (each.analyzer.startsWith('schema.') ? schemaCodes() : undefined);
  if (codes === undefined)
    return { status: 'failed', details: [`analyzer-codes.ts does not tell which rules do the work of ${each.analyzer}`] };
  const meshConfig = configOf(folder, each.meshConfig);
  const files = Object.entries(each.clusters ?? { Kubernetes: each.inputs });
  const ingress = meshConfig.ingressControllerMode === 'OFF' ? [] : [harness];
  const objects = files.flatMap(([cluster, names]) =>
    [...names.map((name) => path.join(folder, name)), ...ingress].flatMap((file) => objectsOf(file, cluster, each)),
  );
  const result = validate([...objects, meshFacts(folder, each, meshConfig)], {
    rules: rules.filter(({ code }) => codes.includes(code)),
    ignore: [],
  });
  const ours = result.findings.map((finding) => told(finding, each));
  const theirs = each.messages.map(({ code, resource }): Told => ({ code, object: resource, path: '', severity: '' }));
  return outcomeOf(compare(ours, theirs, analyzerDifferences, { scope: each.analyzer, objects, context: {} }));
}

/** The analyzers of Istio's schema validation raise what it warns of under two codes of their own. */
function schemaCodes(): readonly string[] {
  return rules
    .filter(({ code, also = [] }) => ['IST0130', 'IST0131'].some((each) => code === each || also.includes(each as 'IST0130')))
    .map(({ code }) => code);
}

function objectsOf(file: string, cluster: string, { analyzerInputs }: AnalyzerCase): readonly GivenObject[] {
  const { objects, faults } = readObjects(readFileSync(file, 'utf8'), path.basename(file));
  if (faults.length > 0) throw new Error(faults.map(({ message, line }) => `${file}:${line}: ${message}`).join(' '));
  return objects
    .filter(({ raw }) => !skippedNamespaces.has(String((raw.metadata as { namespace?: string } | undefined)?.namespace)))
    .filter(({ raw }) => analyzerInputs.length === 0 || analyzerInputs.includes(inputName(raw)))
    .map(({ raw }) => ({ raw, cluster }));
}

/** Istio's own names of kinds: those of the Gateway API begin with Kubernetes. */
function inputName(raw: Readonly<Record<string, unknown>>): string {
  return String(raw.apiVersion).startsWith('gateway.networking.k8s.io/') ? `Kubernetes${String(raw.kind)}` : String(raw.kind);
}

function configOf(folder: string, file: string | null): { readonly ingressControllerMode?: string } {
  return file === null ? {} : (parse(readFileSync(path.join(folder, file), 'utf8')) as { ingressControllerMode?: string });
}

function meshFacts(folder: string, { meshNetworks }: AnalyzerCase, meshConfig: object): GivenObject {
  const spec = {
    time: new Date().toISOString(),
    controlPlanes: [{ meshConfig: { rootNamespace: 'istio-system', ...meshConfig } }],
    ...(meshNetworks !== null && { meshNetworks: configOf(folder, meshNetworks) }),
  };
  return { raw: { apiVersion: 'meshlens/v1', kind: 'MeshFacts', metadata: { name: 'mesh' }, spec } };
}

function told({ codes, ref }: Finding, { messages }: AnalyzerCase): Told {
  const place = ref.namespace === '' ? ref.name : `${ref.namespace}/${ref.name}`;
  // What the mesh is told of its networks has no object of its own.
  const object = ref.kind === 'MeshFacts' ? 'MeshNetworks istio-system/meshnetworks' : `${ref.kind} ${place}`;
  const meant = codes.find((code) => messages.some((message) => message.code === code && message.resource === object));
  const code = meant ?? codes.find((each) => each.startsWith('IST')) ?? codes[0] ?? '';
  return { code, object, path: '', severity: '' };
}
