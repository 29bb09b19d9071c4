import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../facts/facts.js';
import { defineRule, type Rule } from '../rule.js';
import { refOf, toSubject, type Subject } from '../subject.js';
import { defineIndex, defineQuery, type Index, type Query } from './inputs.js';
import { Validator, type ValidatorOptions } from './validator.js';

const byHost: Index<'by-host', string> = defineIndex({
  name: 'by-host',
  kinds: ['DestinationRule'],
  *entries({ object, name }) {
    yield [object.spec?.host ?? '', name];
  },
  where: (host) => ({ namespace: host }),
});

const count: Query<'count', { readonly host: string }, number> = defineQuery({
  name: 'count',
  inputs: [byHost],
  keyOf: ({ host }: { readonly host: string }) => host,
  compute: ({ host }, view) => view.get(byHost, host).length,
});

const base = { severity: 'warning', parity: 'own', since: '0.1', kinds: ['VirtualService'] } as const;
/** Each host of a VirtualService must have a DestinationRule. */
const missing: Rule = defineRule({
  ...base,
  code: 'MSH1',
  inputs: [count],
  message: 'no rule for {host}',
  *check({ object }, view) {
    for (const host of object.spec?.hosts ?? []) if (view.ask(count, { host }) === 0) yield { path: 'spec', params: { host } };
  },
});
/** ... and not more than one. */
const many: Rule = defineRule({
  ...base,
  code: 'MSH2',
  also: ['IST0001'],
  evidence: 'presence',
  inputs: [byHost],
  message: 'several rules: {names}',
  *check({ object }, view) {
    for (const host of object.spec?.hosts ?? []) {
      const names = view.get(byHost, host);
      if (names.length > 1) yield { path: 'spec', params: { names: names.join() } };
    }
  },
});
const breaks: Rule = defineRule({
  ...base,
  code: 'MSH3',
  inputs: [],
  message: 'never told',
  check: ({ name }) => {
    if (name === 'bad') throw new Error('as planted');
    return [];
  },
});

function subjectOf(raw: object): Subject {
  const subject = toSubject({ apiVersion: 'networking.istio.io/v1', ...raw }, 'east');
  if (subject === undefined) throw new Error('no subject');
  return subject;
}
const vs = (name: string, hosts: readonly string[], annotations = {}): Subject =>
  subjectOf({ kind: 'VirtualService', metadata: { name, namespace: 'n', annotations }, spec: { hosts } });
const dr = (name: string, host: string, more = {}): Subject =>
  subjectOf({ kind: 'DestinationRule', metadata: { name, namespace: 'n' }, spec: { host, ...more } });

function loaded(subjects: readonly Subject[], options: Partial<ValidatorOptions> = {}): Validator {
  const validator = new Validator({ rules: [missing, many, breaks], ...options });
  validator.update({ set: subjects.map((subject) => ({ subject })) });
  return validator;
}
const told = (validator: Validator): readonly string[] =>
  validator.result().findings.map(({ code, ref, params }) => `${ref.name} ${code} ${Object.values(params).join()}`);

describe('the validator', () => {
  it('sorts by object, and values by where they come from', () => {
    const validator = loaded([vs('b', ['x', 'y']), dr('2', 'x'), vs('a', ['x']), dr('1', 'x')]);
    expect(told(validator)).toEqual(['a MSH2 1,2', 'b MSH1 y', 'b MSH2 1,2']);
  });

  it('looks again at what read something that changed, and at nothing else', () => {
    const validator = loaded([vs('a', ['x']), vs('b', ['y']), dr('1', 'x')]);
    expect(told(validator)).toEqual(['b MSH1 y']);
    validator.update({ set: [{ subject: dr('2', 'y') }] });
    expect(validator.evaluate().map(({ name }) => name)).toEqual(['b']);
    expect(told(validator)).toEqual([]);
    // What the index says of it stays as it was.
    validator.update({ set: [{ subject: dr('2', 'y', { exportTo: ['.'] }) }] });
    expect(validator.evaluate()).toEqual([]);
    validator.update({ remove: [{ cluster: 'east', group: 'networking.istio.io', kind: 'DestinationRule', namespace: 'n', name: '1' }] });
    expect(told(validator)).toEqual(['a MSH1 x']);
    validator.update({ remove: [{ cluster: 'east', group: 'networking.istio.io', kind: 'VirtualService', namespace: 'n', name: 'a' }] });
    expect(told(validator)).toEqual([]);
  });

  it.each([true, false])('knows what came and went before it was asked, incremental: %s', (incremental) => {
    const validator = loaded([dr('a', 'x'), dr('b', 'y')], { incremental });
    validator.update({ remove: [refOf(dr('a', 'x'))], set: [{ subject: dr('b', 'z') }] });
    validator.update({ set: [{ subject: vs('v', ['x', 'y', 'z']) }] });
    expect(validator.result().findings.map(({ params }) => params.host)).toEqual(['x', 'y']);
  });

  it('withholds what rests on something that cannot be read, and says so', () => {
    const coverage = (_: string, { namespace }: { readonly namespace?: string }): Coverage => (namespace === 'x' ? 'denied' : 'complete');
    const result = loaded([vs('a', ['x', 'y']), vs('b', ['y'])], { coverage }).result();
    expect(result.findings.map(({ ref, params }) => `${ref.name} ${params.host}`)).toEqual(['b y']);
    expect(result.notEvaluated.map(({ code, codes, ref, input, coverage: why }) => [code, codes.length, ref.name, input, why])).toEqual([
      ['MSH1', 1, 'a', 'DestinationRule', 'denied'],
      ['MSH2', 2, 'a', 'DestinationRule', 'denied'],
    ]);
  });

  it('lets stand what rests on something that is there', () => {
    const result = loaded([vs('a', ['x']), dr('1', 'x'), dr('2', 'x')], { coverage: () => 'partial' }).result();
    expect(result.findings.map(({ code }) => code)).toEqual(['MSH2']);
    expect(result.notEvaluated.map(({ code }) => code)).toEqual(['MSH2']);
  });

  it('goes on when a rule breaks, and says so', () => {
    const { notEvaluated } = loaded([vs('bad', []), vs('good', [])]).result();
    expect(notEvaluated.map(({ code, ref, input, coverage }) => [code, ref.name, input, coverage])).toEqual([
      ['MSH3', 'bad', 'MSH3: as planted', 'failed'],
    ]);
  });

  it.each([
    ["Kiali's annotation, all", { 'kiali.io/ignore-validations': '' }, undefined, 0],
    ["Kiali's annotation, by code", { 'kiali.io/ignore-validations': 'KIA1, MSH1' }, undefined, 0],
    ["Istio's annotation, all", { 'galley.istio.io/analyze-suppress': '*' }, undefined, 0],
    ["Istio's annotation, another code", { 'galley.istio.io/analyze-suppress': 'MSH2' }, undefined, 1],
    ["Istio's annotation, empty", { 'galley.istio.io/analyze-suppress': '' }, undefined, 1],
    ['a rule by code', {}, [{ code: 'MSH1' }], 0],
    ['a rule by pattern and object', {}, [{ code: 'MSH*', kind: 'VirtualService', namespace: 'n', name: 'a*c' }], 0],
    ['a rule for another object', {}, [{ code: 'MSH1', name: 'a*b' }], 1],
    ['a rule for another cluster', {}, [{ cluster: 'west' }], 1],
  ])('ignores by %s, and counts what is ignored', (_, annotations, ignore, left) => {
    const { findings, ignored } = loaded([vs('abc', ['x'], annotations)], ignore && { ignore }).result();
    expect([findings.length, ignored.length]).toEqual([left, 1 - left]);
  });

  it('ignores a check by any of its names', () => {
    const subjects = [vs('a', ['x'], { 'galley.istio.io/analyze-suppress': 'IST0001' }), dr('1', 'x'), dr('2', 'x')];
    expect(loaded(subjects).result()).toMatchObject({ findings: [], ignored: [{ code: 'MSH2', codes: ['MSH2', 'IST0001'] }] });
  });

  it('tells the place in the text', () => {
    const validator = new Validator({ rules: [missing] });
    validator.update({ set: [{ subject: vs('a', ['x']), locate: (path) => ({ file: `${path}.yaml`, line: 3, column: 5 }) }] });
    expect(validator.result().findings).toMatchObject([{ path: 'spec', file: 'spec.yaml', line: 3, column: 5 }]);
  });

  it('refuses programs that cannot work: inputs not declared, and updates after the one result', () => {
    const undeclared: Rule = { ...missing, inputs: [] };
    const broken = loaded([vs('a', ['x'])], { rules: [undeclared] }).result();
    expect(broken.notEvaluated).toMatchObject([
      { coverage: 'failed', input: 'MSH1: the index by-host is read but not declared as an input' },
    ]);
    const once = loaded([vs('a', ['x'])], { incremental: false });
    expect(told(once)).toEqual(['a MSH1 x']);
    expect(() => once.update({ set: [{ subject: dr('1', 'x') }] })).toThrow('cannot be updated');
  });
});
