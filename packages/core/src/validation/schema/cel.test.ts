import { describe, expect, it } from 'vitest';
import { gatewayApiCrds } from '../../model/generated/schemas/gateway-api.js';
import { istioCrds } from '../../model/generated/schemas/istio.js';
import type { Schema } from '../../model/schema.js';
import { faultOf, refusalOf } from './cel.js';

function rulesOf(schema: Schema): readonly string[] {
  const { additionalProperties, items, properties = {}, rules = [] } = schema;
  const below = [
    ...Object.values(properties),
    ...(items ? [items] : []),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ];
  return [...rules.map(({ rule }) => rule), ...below.flatMap(rulesOf)];
}

const expressions = new Set(
  Object.values({ ...istioCrds, ...gatewayApiCrds }).flatMap(({ spec, object }) => [...rulesOf(spec), ...(object ? rulesOf(object) : [])]),
);

describe('CEL rules of the CRDs', () => {
  it('are many', () => {
    expect(expressions.size).toBeGreaterThan(100);
  });

  it.each([...expressions].filter((expression) => !expression.includes('oldSelf')))('can be run: %.80s', (expression) => {
    expect(faultOf(expression)).toBeUndefined();
  });

  it('would be told if they could not', () => {
    expect(faultOf('self.all(x')).toBeDefined();
    expect(faultOf('unknownFunction(self)')).toBeDefined();
  });
});

describe('refusalOf', () => {
  const refusal = (rule: string, self: unknown): string | undefined => refusalOf({ rule, message: 'refused' }, self);

  it.each<[string, unknown, boolean]>([
    ["duration(self) >= duration('1ms')", '1.5s', true],
    ["duration(self) >= duration('1ms')", '0s', false],
    ["duration(self) >= duration('1ms')", '1 day', false],
    ['url(self).getScheme() in ["http", "https"]', 'HTTPS://a.example/x?y', true],
    ['url(self).getScheme() in ["http", "https"]', 'ftp://a.example', false],
    ['url(self).getScheme() in ["http", "https"]', 'a b', false],
    ['isURL(self)', 'plain', false],
    ['self.all(h, !isIP(h))', ['a.example', '1.2.3.4'], false],
    ['self.matches("^(?i)a$")', 'A', true],
    ['self.matches("^(a+)+$")', `${'a'.repeat(50_000)}!`, false],
    ['self.all(p, !has(p.__namespace__))', [{ name: 'a' }], true],
    ['self.all(p, !has(p.__namespace__))', [{ namespace: 'a' }], false],
    ['has(self.matches[0].path)', { matches: [{ path: {} }] }, true],
    ['has(self.matches[0].path)', { matches: [{}] }, false],
    ['size(self) == 0 || format.dns1123Label().validate(self) == null', 'a-b', true],
    ['size(self) == 0 || format.dns1123Label().validate(self) == null', 'a_b', false],
    ['self == oldSelf', 'a', true],
  ])('of %s for %.20j', (rule, self, holds) => {
    expect(refusal(rule, self)).toBe(holds ? undefined : 'refused');
    // What is kept is the same.
    expect(refusal(rule, self)).toBe(holds ? undefined : 'refused');
  });

  it('makes its message where the rule tells how', () => {
    const rule = { rule: 'self < 5', message: 'plain', messageExpression: '"at most 5, not " + string(self)' };
    expect(refusalOf(rule, 7)).toBe('at most 5, not 7');
    expect(refusalOf({ ...rule, messageExpression: 'self.nothing' }, 7)).toBe('plain');
    expect(refusalOf({ rule: 'self < 5' }, 7)).toBe('self < 5');
  });
});
