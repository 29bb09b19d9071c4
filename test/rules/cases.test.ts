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
import { removedTexts, withComments } from '../support/commented.js';
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

  const repairs = cases.flatMap((example) => repairsOf(rule, example));

  it('has a repair where it says so, and nowhere else', () => {
    const repaired = repairs.filter(({ finding }) => finding.fix !== undefined);
    if (rule.repair === undefined) expect(repaired).toEqual([]);
    else expect(repaired.length, 'findings with a fix among its cases').toBeGreaterThan(0);
    if (rule.repair === 'always') expect(repaired.length).toBe(repairs.length);
  });

  it.each(repairs.filter(({ finding }) => finding.fix !== undefined))('$name: $finding.path can be repaired', ({ objects, finding }) => {
    const before = countsOf(validate(objects, { ignore: [] }).findings);
    const after = countsOf(validate(repaired(objects, finding), { ignore: [] }).findings);
    expect(after[rule.code] ?? 0, 'its findings left').toBeLessThan(before[rule.code] ?? 0);
    const added = Object.entries(after).filter(([code, count]) => count > (before[code] ?? 0));
    expect(added, 'what the repair adds').toEqual([]);
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

/** What a rule finds in an example. */
function repairsOf(rule: Rule, example: RuleCase): readonly { name: string; objects: readonly PreparedObject[]; finding: Finding }[] {
  const { objects } = prepared(example);
  const { findings } = validate(objects, { rules: [rule], ignore: [] });
  return findings.map((finding) => ({ name: example.name, objects, finding }));
}

/** The objects with one finding repaired in its text, of which every comment is still there but for those of what was removed. */
function repaired(objects: readonly PreparedObject[], { file, fix = [], path }: Finding): readonly PreparedObject[] {
  return objects.map((object) => {
    const { source, text } = object;
    if (source?.file !== file || source === undefined || text === undefined) return object;
    const commented = withComments(text, source);
    const after = applyEdits(commented.text, commented.source, fix);
    if (after === undefined) throw new Error(`the repair of ${path} cannot be made`);
    const gone = commented.comments.filter((comment) => !after.includes(comment));
    expect(gone.filter((comment) => !removedTexts(commented, fix).some((text) => text.includes(comment)))).toEqual([]);
    const { objects: read, faults } = readObjects(after, source.file);
    expect(faults).toEqual([]);
    return { ...object, raw: read[0]?.raw };
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
