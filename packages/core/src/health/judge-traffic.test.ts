import { describe, expect, it } from 'vitest';
import { compileHealthRules, defaultHealthRules } from './health-rules.js';
import { combineHealth, judgeTraffic, type RatesByCode } from './judge-traffic.js';
import type { ToleranceSet } from './tolerance.js';

const anybody = { namespace: 'shop', kind: 'service', name: 'cart' } as const;
const defaults = defaultHealthRules.tolerancesFor(anybody);
const codes = ({ all }: ToleranceSet): readonly string[] => all.map(({ code }) => code);
const named = (codes: Record<string, number>): RatesByCode[number]['codes'] =>
  Object.entries(codes).map(([name, rate]) => ({ name, rate }));
const http = (codes: Record<string, number>): RatesByCode => [{ protocol: 'http', codes: named(codes) }];
const grpc = (codes: Record<string, number>): RatesByCode => [{ protocol: 'grpc', codes: named(codes) }];
const status = (rates: RatesByCode, tolerances: ToleranceSet = defaults): string => judgeTraffic(rates, 'inbound', tolerances).status;

describe('judgeTraffic', () => {
  it.each([
    ['no traffic', http({}), 'na'],
    ['successes', http({ '200': 99, '302': 1 }), 'healthy'],
    ['one 5xx in a thousand', http({ '200': 999, '503': 1 }), 'degraded'],
    ['a tenth of 5xx', http({ '200': 90, '500': 4, '503': 6 }), 'failure'],
    ['few 4xx', http({ '200': 91, '404': 9 }), 'healthy'],
    ['a tenth of 4xx', http({ '200': 90, '404': 10 }), 'degraded'],
    ['a fifth of 4xx', http({ '200': 80, '404': 20 }), 'failure'],
    ['no response now and then', http({ '200': 99, '-': 1 }), 'degraded'],
    ['gRPC statuses', grpc({ '0': 99, '14': 1 }), 'degraded'],
    ['a gRPC status above 16', grpc({ '0': 90, '17': 10 }), 'healthy'],
    ['many gRPC errors', grpc({ '0': 1, '4': 1 }), 'failure'],
  ])('judges %s by the defaults', (_name, rates, expected) => {
    expect(status(rates)).toBe(expected);
  });

  it('gives the reason: which code, how much, over which threshold', () => {
    expect(judgeTraffic(http({ '200': 75, '500': 25 }), 'outbound', defaults).reasons).toEqual([
      { kind: 'traffic', direction: 'outbound', protocol: 'http', code: '5XX', ratio: 0.25, threshold: 0.1, status: 'failure' },
    ]);
  });

  it('judges the same in whatever order rates were added up', () => {
    for (const codes of [
      { '200': 0.2, '201': 0.4, '202': 0.3, '503': 0.1 },
      { '202': 0.3, '200': 0.2, '503': 0.1, '201': 0.4 },
    ])
      expect(status(http(codes))).toBe('failure');
  });

  it('goes by direction, protocol and code of the tolerances', () => {
    const rules = compileHealthRules([
      {
        namespace: 'sh.*',
        kind: 'service',
        name: 'c[a-z]+',
        tolerances: [{ code: '50x', protocol: 'http', direction: 'outbound', degraded: 5, failure: 50 }],
      },
    ]);
    const tolerances = rules.tolerancesFor(anybody);
    expect(judgeTraffic(http({ '200': 50, '500': 50 }), 'inbound', tolerances).status).toBe('healthy');
    expect(judgeTraffic(http({ '200': 50, '500': 50 }), 'outbound', tolerances).status).toBe('failure');
    expect(judgeTraffic(http({ '200': 50, '510': 50 }), 'outbound', tolerances).status).toBe('healthy');
    expect(codes(rules.tolerancesFor({ ...anybody, namespace: 'my-shop' }))).toEqual(codes(defaults));
  });

  it('takes a failure threshold of 0 for any error', () => {
    const rules = compileHealthRules([{ tolerances: [{ code: '4XX', protocol: 'http', direction: '.*', degraded: 0, failure: 0 }] }]);
    expect(status(http({ '200': 1e6, '404': 1 }), rules.tolerancesFor(anybody))).toBe('failure');
    expect(status(http({ '200': 1 }), rules.tolerancesFor(anybody))).toBe('healthy');
  });

  it('refuses rules that no RE2 can read', () => {
    expect(() => compileHealthRules([{ name: '(?=x)', tolerances: [] }])).toThrow(/Not an RE2 expression/);
    expect(() => compileHealthRules([{ tolerances: [{ code: '(', protocol: 'http', direction: '.*', degraded: 0, failure: 1 }] }])).toThrow(
      RangeError,
    );
  });

  it('is not held up by a hostile expression', () => {
    const rules = compileHealthRules([{ name: '(a+)+$', tolerances: [] }]);
    expect(codes(rules.tolerancesFor({ ...anybody, name: `${'a'.repeat(5000)}!` }))).toEqual(codes(defaults));
  });
});

describe('combineHealth', () => {
  it('keeps the worst status and all reasons, worst first', () => {
    const combined = combineHealth(
      judgeTraffic(http({ '200': 99, '500': 1 }), 'inbound', defaults),
      judgeTraffic(http({ '500': 1 }), 'outbound', defaults),
    );
    expect(combined.status).toBe('failure');
    expect(combined.reasons.map((reason) => reason.status)).toEqual(['failure', 'degraded']);
  });

  it('gives equal lists for equal reasons, whichever comes first', () => {
    const [one, other] = [judgeTraffic(http({ '500': 1 }), 'inbound', defaults), judgeTraffic(grpc({ '14': 1 }), 'inbound', defaults)];
    expect(combineHealth(one, other)).toEqual(combineHealth(other, one));
    expect(judgeTraffic([...http({ '500': 1 }), ...grpc({ '14': 1 })], 'inbound', defaults)).toEqual(combineHealth(one, other));
  });
});
