import { describe, expect, it } from 'vitest';
import { createLiveSource } from '../create-live-source.js';
import type { ConfigValues } from './config-table.js';
import { loadConfig } from './load-config.js';

const load = (rules: unknown): ConfigValues =>
  loadConfig({ args: ['--demo'], env: { MESHLENS_HEALTH_RULES: typeof rules === 'string' ? rules : JSON.stringify(rules) }, cwd: '/' })
    .values;
const one = (tolerance: object): readonly object[] => [{ tolerances: [tolerance] }];

describe('health rules', () => {
  it('are whole once read: what is left out is anything, and any error degrades', () => {
    const rules = [{ namespace: 'shop|bank', kind: 'service', name: 'cart.*', tolerances: [{ code: '4XX', failure: 12.5 }] }];
    expect(load(rules).healthRules).toEqual([
      { ...rules[0], tolerances: [{ code: '4XX', protocol: '.*', direction: '.*', degraded: 0, failure: 12.5 }] },
    ]);
    expect(loadConfig({ args: ['--demo'], env: {}, cwd: '/' }).values.healthRules).toEqual([]);
  });

  it('decide what the mesh is judged by', async () => {
    const blamed = async (rules: unknown): Promise<number> => {
      const mesh = createLiveSource(load(rules), () => 1_796_067_405_000);
      const { value } = await mesh.source.health({ namespaces: ['checkout'] });
      mesh.close();
      return value.flatMap(({ items }) => items.flatMap(({ health }) => health.reasons.filter(({ kind }) => kind === 'traffic'))).length;
    };
    const all = await blamed([]);
    expect(all).toBeGreaterThan(0);
    expect(await blamed([{ namespace: 'checkout', tolerances: [{ code: '5XX', degraded: 99, failure: 100 }] }])).toBe(0);
    expect(await blamed([{ namespace: 'check', tolerances: [{ code: '5XX', degraded: 99, failure: 100 }] }])).toBe(all);
  });

  it.each<[unknown, RegExp]>([
    ['nonsense', /^MESHLENS_HEALTH_RULES must be JSON: /],
    [{}, /must be a list of rules$/],
    [[1], /must have a mapping of namespace, kind, name, tolerances as rule 1$/],
    [[{ tolerance: [] }], /has no setting tolerance in rule 1: it knows namespace, kind, name, tolerances$/],
    [[{ namespace: 'a' }], /must have a list of tolerances in rule 1$/],
    [[{ name: 1, tolerances: [] }], /must have an expression .* for name in rule 1$/],
    [one({ code: 404, failure: 1 }), /must have an expression .* for code in tolerance 1 of rule 1$/],
    [one({ code: '4XX' }), /must have a percentage from 0 to 100 for failure in tolerance 1 of rule 1$/],
    [one({ failure: 101 }), /percentage from 0 to 100 for failure/],
    [one({ failure: 10, degraded: '5' }), /percentage from 0 to 100 for degraded/],
    [one({ failure: 10, codes: '5' }), /has no setting codes in tolerance 1 of rule 1/],
    [one({ failure: 10, code: '(' }), /must hold what RE2 can read\. A health tolerance cannot be read/],
    [[{ namespace: '(?=a)', tolerances: [] }], /must hold what RE2 can read\. Not an RE2 expression/],
  ])('are refused where they are wrong: %j', (rules, words) => {
    expect(() => load(rules)).toThrow(words);
  });
});
