import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Finding, rules, validate } from '@meshlens/core/validation';
import type { Check, Outcome } from '../../check.js';
import { corpusFolder, jsonFiles, readJson } from '../../corpus-folder.js';
import { compare, type Told } from '../difference.js';
import { outcomeOf } from '../outcome.js';
import { schemaDifferences } from './differences.js';
import { placed, type ScalarCase } from './scalar-places.js';
import { isRefusal, meshConfigRules } from './mesh-config-checks.js';
import { objectOf, type SchemaCase } from './schema-case.js';

const isStructure = (code: string): boolean => /^MSH0/.test(code);
const webhookCodes: readonly string[] = ['IST0106', 'IST0130', 'IST0131', 'IST0133'];
/** The checks that look at one object only: its structure, and what the webhook says of it. */
const single = rules.filter(({ code, also = [] }) => isStructure(code) || [code, ...also].some((each) => webhookCodes.includes(each)));

/** Every object of the corpus of Istio's schemas and webhook. */
export function* schemaChecks(): Iterable<Check> {
  const folder = corpusFolder('istio-schema');
  if (folder === undefined) return;
  for (const file of jsonFiles(folder, (name) => !name.startsWith('_'))) {
    const seen = new Map<string, number>();
    for (const each of readJson<readonly SchemaCase[]>(folder, file)) {
      const count = (seen.get(each.name) ?? 0) + 1;
      seen.set(each.name, count);
      const name = `schema ${file.replace('.json', '')} ${each.validator} ${each.name}${count > 1 ? ` (${count})` : ''}`;
      const codes = [...(each.valid ? [] : ['IST0106']), ...(each.warnings === true ? ['IST0133'] : [])];
      yield { name, codes, run: async () => runCase(each) };
    }
  }
}

/** Every value that Istio judges by itself and that some object has: whether the object is refused. */
export function* scalarChecks(): Iterable<Check> {
  const folder = corpusFolder('istio-schema');
  if (folder === undefined || !existsSync(path.join(folder, '_scalars.json'))) return;
  for (const [i, each] of readJson<readonly ScalarCase[]>(folder, '_scalars.json').entries()) {
    const raw = placed(each);
    if (raw !== undefined)
      yield { name: `scalar ${i} ${each.function} ${JSON.stringify(each.input).slice(0, 60)}`, run: async () => runScalar(each, raw) };
  }
}

function runScalar(each: ScalarCase, raw: Readonly<Record<string, unknown>>): Outcome {
  const { findings } = validate([{ raw }], { rules: [...single, ...meshConfigRules], ignore: [], coverage: () => 'complete' });
  const refused = findings.some(isRefusal);
  const tell = (value: boolean): Told => ({ code: 'refused', object: String(value), path: '', severity: '' });
  return outcomeOf(
    compare([tell(refused)], [tell(!each.valid)], schemaDifferences, { scope: each.function, objects: [{ raw }], context: { ...each } }),
  );
}

function runCase(each: SchemaCase): Outcome {
  const raw = objectOf(each);
  const { findings, notEvaluated } = validate([{ raw }], { rules: single, ignore: [], coverage: () => 'complete' });
  const broken = notEvaluated.filter(({ coverage }) => coverage === 'failed').map(({ input }) => input);
  if (broken.length > 0) return { status: 'failed', details: broken };
  const scope = `${each.layer}${each.crdCheck === null ? '' : ` ${each.crdCheck}`}`;
  const compared = compare(...statements(each, findings), schemaDifferences, { scope, objects: [{ raw }], context: { ...each } });
  const found = findings.map(({ code, path, params }) => `found ${code} ${path} ${JSON.stringify(params)}`);
  const outcome = outcomeOf({
    ...compared,
    wrong: compared.wrong.map((wrong) => (each.error === null ? wrong : `${wrong} (${each.error})`)),
  });
  return outcome.status === 'failed' ? { ...outcome, details: [...outcome.details, ...found] } : outcome;
}

/**
 * What both say of the object: which layer refuses it, and whether the webhook warns. The webhook's cases were judged by the webhook
 * alone, so what the CRD refuses beside is judged by what was measured with its schema.
 */
function statements(each: SchemaCase, findings: readonly Finding[]): [readonly Told[], readonly Told[]] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const refusedByStructure = errors.some(({ code }) => isStructure(code));
  const refused = each.layer === 'webhook' && each.valid ? errors.some(({ code }) => !isStructure(code)) : errors.length > 0;
  const warned = findings.some(({ severity, codes }) => severity !== 'error' && codes.some((code) => webhookCodes.includes(code)));
  const tell = (code: string, value: boolean): Told => ({ code, object: String(value), path: '', severity: '' });
  const structureTold = each.crdCheck !== null || each.valid;
  return [
    [
      tell('refused', refused),
      ...(structureTold ? [tell('refused by structure', refusedByStructure)] : []),
      ...(each.warnings === null ? [] : [tell('warned', warned)]),
    ],
    [
      tell('refused', !each.valid),
      ...(structureTold ? [tell('refused by structure', each.crdCheck !== null)] : []),
      ...(each.warnings === null ? [] : [tell('warned', each.warnings)]),
    ],
  ];
}
