import { type Finding, type GivenObject, type NotEvaluated, readObjects, type Rule, rules, validate } from '@meshlens/core/validation';
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

/** Names objects by place in the file, so that equal paths of two objects are told apart. */
function prepared({ mesh, documents }: RuleCase): { readonly objects: readonly GivenObject[]; readonly expected: readonly string[] } {
  const read = documents.map(({ text, line, expected }) => {
    const { objects, faults } = readObjects(text, `line ${line}`);
    expect(faults).toEqual([]);
    const [object] = objects;
    if (object === undefined) throw new Error(`no object at line ${line}`);
    const { name = '', namespace = '' } = (object.raw.metadata ?? {}) as { name?: string; namespace?: string };
    const label = `${String(object.raw.kind)} ${namespace}/${name}`;
    return { raw: object.raw, locate: object.locate, expected: expected.map((each) => `${label}: ${each}`) };
  });
  const facts = { apiVersion: 'meshlens/v1', kind: 'MeshFacts', metadata: { name: 'mesh' }, spec: mesh };
  return { objects: [...read, { raw: facts }], expected: read.flatMap(({ expected }) => expected) };
}

const label = ({ ref }: Finding | NotEvaluated): string => `${ref.kind} ${ref.namespace}/${ref.name}`;
const asFound = (finding: Finding): string => `${label(finding)}: ${finding.code} ${finding.path} ${finding.severity}`;
const asUnknown = (unknown: NotEvaluated): string =>
  `${label(unknown)}: not-evaluated ${unknown.code} ${unknown.input} ${unknown.coverage}`;
