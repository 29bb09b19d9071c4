import {
  applyEdits,
  type Finding,
  type GivenObject,
  type NotEvaluated,
  readObjects,
  type Rule,
  rules,
  type SourceObject,
  validate,
} from '@meshlens/core/validation';
import { describe, expect, it } from 'vitest';
import { type RuleCase, ruleFiles } from '../support/rule-cases.js';

const ruleOf = new Map(rules.map((rule) => [rule.code, rule]));

describe.each(ruleFiles())('$stem', ({ stem, page, cases }) => {
  const rule = ownRule(stem, cases);

  it('has a page with cause and fix, and examples of both sorts', () => {
    expect(page).toMatch(/^# .+\n[^]*^## Cause\n\n\S[^]*^## Fix\n\n\S/m);
    expect(
      cases.some(({ positive }) => positive),
      'a case with `# expect: CODE path`',
    ).toBe(true);
    expect(
      cases.some(({ documents }) => documents.every(({ expected }) => expected.length === 0)),
      'a case with `# expect: none`',
    ).toBe(true);
  });

  it.each(cases)('$name', (example) => {
    const { objects, expected } = prepared(example);
    const result = validate(objects, { rules: [rule], ignore: [] });
    const found = [...result.findings.map(asFound), ...result.notEvaluated.map(asUnknown)];
    const severe = new Set(expected.filter((each) => / (?:error|warning|info)$/.test(each)));
    const told = found.map((each) => (severe.has(each) ? each : each.replace(/(?<!^not-evaluated.*) (?:error|warning|info)$/, '')));
    expect(told.sort()).toEqual([...expected].sort());
  });

  it.each(cases.filter(({ positive }) => positive))('$name: what can be repaired is', (example) => {
    const { objects } = prepared(example);
    const before = validate(objects, { ignore: [] }).findings;
    for (const finding of before.filter(({ code, fix }) => code === rule.code && fix !== undefined)) {
      const after = validate(repaired(objects, finding), { ignore: [] }).findings;
      expect(countsOf(after)[rule.code] ?? 0, `findings left after the repair of ${finding.path}`).toBeLessThan(
        countsOf(before)[rule.code] ?? 0,
      );
      const added = Object.entries(countsOf(after)).filter(([code, count]) => count > (countsOf(before)[code] ?? 0));
      expect(added, `added by the repair of ${finding.path}`).toEqual([]);
    }
  });

  it.each(cases)('$name, in another order', (example) => {
    const { objects } = prepared(example);
    expect(validate([...objects].reverse(), { rules: [rule] })).toEqual(validate(objects, { rules: [rule] }));
  });
});

it('gives every code to one rule', () => {
  expect(ruleOf.size).toBe(rules.length);
});

/** The rule that the cases of a stem speak of. */
function ownRule(stem: string, cases: readonly RuleCase[]): Rule {
  const codes = new Set(
    cases.flatMap(({ documents }) => documents).flatMap(({ expected }) => expected.flatMap((each) => /[A-Z]{3,}\d*/.exec(each) ?? [])),
  );
  const found = rules.filter(({ code }) => codes.has(code));
  if (found.length !== 1 || codes.size !== 1)
    throw new Error(`${stem}: its cases expect ${[...codes].join(', ') || 'nothing'}; run npm run gen:rules`);
  return found[0] as Rule;
}

interface PreparedObject extends GivenObject {
  readonly source?: SourceObject;
  readonly text?: string;
}

/** The objects of a case, and what is expected of them in one spelling. */
function prepared({ mesh, documents }: RuleCase): { readonly objects: readonly PreparedObject[]; readonly expected: readonly string[] } {
  const read = documents.map(({ text, line, expected, cluster }) => {
    const { objects, faults } = readObjects(text, `line ${line}`);
    expect(faults).toEqual([]);
    const [source] = objects;
    if (source === undefined) throw new Error(`no object at line ${line}`);
    const { name = '', namespace = '' } = (source.raw.metadata ?? {}) as { name?: string; namespace?: string };
    const label = `${String(source.raw.kind)} ${namespace}/${name}`;
    const where = cluster === undefined ? {} : { cluster };
    return { raw: source.raw, locate: source.locate, source, text, ...where, expected: expected.map((each) => `${label}: ${each}`) };
  });
  const facts = { apiVersion: 'meshlens/v1', kind: 'MeshFacts', metadata: { name: 'mesh' }, spec: mesh };
  return { objects: [...read, { raw: facts }], expected: read.flatMap(({ expected }) => expected) };
}

/** The objects with one finding repaired in its text. */
function repaired(objects: readonly PreparedObject[], { file, fix = [], path }: Finding): readonly PreparedObject[] {
  return objects.map((object) => {
    if (object.source === undefined || object.text === undefined || object.source.file !== file) return object;
    const text = applyEdits(object.text, object.source, fix);
    if (text === undefined) throw new Error(`the repair of ${path} cannot be made`);
    const { objects: after, faults } = readObjects(text, object.source.file);
    expect(faults).toEqual([]);
    return { ...object, raw: after[0]?.raw };
  });
}

function countsOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

const label = ({ ref }: Finding | NotEvaluated): string => `${ref.kind} ${ref.namespace}/${ref.name}`;
const asFound = (finding: Finding): string => `${label(finding)}: ${finding.code} ${finding.path} ${finding.severity}`;
const asUnknown = (unknown: NotEvaluated): string =>
  `${label(unknown)}: not-evaluated ${unknown.code} ${unknown.input} ${unknown.coverage}`;
