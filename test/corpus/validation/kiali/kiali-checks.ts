import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Finding, type ObjectRef, rules, subjectKindOf, validate } from '@meshlens/core/validation';
import type { Check, Outcome } from '../../check.js';
import { corpusFolder, readJson } from '../../corpus-folder.js';
import { compare, type Told } from '../difference.js';
import { outcomeOf } from '../outcome.js';
import { objectsOf } from './case-objects.js';
import { kialiDifferences } from './differences.js';
import type { KialiCase, KialiFlow, KialiObject } from './kiali-case.js';
import { visibleObjects } from './visible.js';

/** Every case of the Kiali corpus. */
export function* kialiChecks(): Iterable<Check> {
  const folder = corpusFolder('kiali-validations/cases');
  if (folder === undefined) return;
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name, 'expected.json');
    if (!existsSync(file)) continue;
    const { scopeCodes, checks } = readJson<KialiCase>(path.join(folder, name), 'expected.json');
    const codes = scopeCodes ?? checks.map(({ code }) => code);
    yield { name: `kiali ${name}`, codes, run: async () => runCase(path.join(folder, name)) };
  }
}

/** What Kiali's whole flow says of the inputs of its cases, as far as it was recorded. */
export function* kialiFlowChecks(): Iterable<Check> {
  const folder = corpusFolder('kiali-validations');
  const file = path.join(folder ?? '', 'pipeline.jsonl');
  if (folder === undefined || !existsSync(file)) return;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const flow = JSON.parse(line) as KialiFlow;
    const input = path.join(folder, 'cases', flow.case);
    if (!existsSync(input)) continue;
    const each: KialiCase = { scope: 'pipeline', scopeCodes: null, objects: [], asserts: [], ...flow };
    const codes = flow.checks.map(({ code }) => code);
    yield { name: `kiali flow ${flow.case}`, codes, run: async () => judge(each, input) };
  }
}

function runCase(folder: string): Outcome {
  return judge(readJson<KialiCase>(folder, 'expected.json'), folder);
}

function judge(each: KialiCase, folder: string): Outcome {
  const objects = objectsOf(each, path.join(folder, 'input.yaml'));
  const where = { scope: each.scope, objects, context: { ...each.context } };
  if (each.visible !== undefined) {
    const tell = (object: string): Told => ({ code: 'visible', object, path: '', severity: '' });
    return outcomeOf(compare(visibleObjects(each, objects).map(tell), each.visible.map(tell), kialiDifferences, where));
  }
  const wanted = (code: string): boolean => (each.scopeCodes === null ? /^KIA|GWAPI/.test(code) : each.scopeCodes.includes(code));
  const ignore = (each.context?.ignoreCodes ?? []).map((code) => ({ code }));
  const { findings, notEvaluated } = validate(objects, {
    ignore,
    rules: rules.filter(({ code, also = [] }) => [code, ...also].some(wanted)),
  });
  const broken = notEvaluated.filter(({ coverage }) => coverage === 'failed').map(({ input }) => input);
  if (broken.length > 0) return { status: 'failed', details: broken };
  const ours = findings.flatMap((finding) => finding.codes.filter(wanted).map((code) => ({ finding, code })));
  const comparesReferences = each.asserts.includes('references');
  const compared = compare(
    unique([
      ...ours.map(({ finding, code }) => told(finding, code)),
      ...(comparesReferences ? ours.flatMap(({ finding }) => ownReferences(finding)) : []),
    ]),
    unique([
      ...each.checks.map(({ code, object, path: at, severity }) => ({ code, object: nameOf(object), path: at, severity })),
      ...(comparesReferences ? theirReferences(each) : []),
    ]),
    kialiDifferences,
    where,
  );
  return outcomeOf(compared);
}

function told({ ref, path: at, severity }: Finding, code: string): Told {
  return { code, object: nameOf(kialiObject(ref)), path: kialiPath(ref, at), severity };
}

/** What runs pods is a `workload` to Kiali, and has no places in it. */
function kialiPath({ group, kind }: ObjectRef, at: string): string {
  return group === 'apps' || group === 'batch' || kind === 'Pod' ? 'workload' : at;
}

function kialiObject({ group, kind, namespace, name }: ObjectRef): KialiObject {
  if (group === 'apps' || group === 'batch' || kind === 'Pod') return { kind: 'workload', namespace, name };
  return { kind: subjectKindOf(group, kind) === 'Service' ? 'service' : kind, namespace, name };
}

function nameOf({ kind, namespace, name }: KialiObject): string {
  return `${kind} ${namespace}/${name}`;
}

/** Kiali tells equal findings once. */
function unique(list: readonly Told[]): readonly Told[] {
  return [...new Map(list.map((each) => [JSON.stringify(each), each])).values()];
}

/** Which other objects a finding refers to. */
function ownReferences({ ref, related }: Finding): readonly Told[] {
  return related.map((other) => reference(kialiObject(ref), kialiObject(other)));
}

function theirReferences({ objects }: KialiCase): readonly Told[] {
  return objects.flatMap(({ references = [], ...object }) => references.map((other) => reference(object, other)));
}

function reference(from: KialiObject, to: KialiObject): Told {
  return { code: 'reference', object: `${nameOf(from)} -> ${nameOf(to)}`, path: '', severity: '' };
}
