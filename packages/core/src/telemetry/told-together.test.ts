import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawShop } from '../../../../test/support/draw.js';
import type { CallText } from '../../../../test/support/traffic.js';

/** Rates by `code` or `code flags`. */
type Outcomes = Readonly<Record<string, number>>;

/** What is drawn of the calls of web to cart that the ends report these outcomes of. */
async function drawn(caller: Outcomes, called: Outcomes, waypoint: Outcomes = {}): Promise<Outcomes> {
  const told = (reporter: string, outcomes: Outcomes): readonly CallText[] =>
    Object.entries(outcomes).map(([outcome, rate]) => {
      const [code = '', flags = '-'] = outcome.split(' ');
      return { from: 'shop/web', to: 'shop/cart', reporter, rate, code, flags };
    });
  const calls = [...told('source', caller), ...told('destination', called), ...told('waypoint', waypoint)];
  const graph = await drawShop(calls, {});
  expect(await drawShop([...calls].reverse(), {})).toEqual(graph);
  expect(graph.edges.map(({ id }) => id)).toEqual(['workload:east/shop/web>workload:east/shop/cart>http']);
  const codes = graph.edges.flatMap(({ traffic }) => traffic.codes);
  return Object.fromEntries(codes.map(({ code, rate }) => [code, Math.round(rate * 1e6) / 1e6]));
}

describe('calls of which the ends tell different things', () => {
  it.each<readonly [what: string, caller: Outcomes, called: Outcomes, counted: Outcomes]>([
    ['agree', { '200': 90, '500': 10 }, { '200': 90, '500': 10 }, { '200': 90, '500': 10 }],
    ['differ by the moment of a scrape', { '200': 100 }, { '200': 97 }, { '200': 97 }],
    [
      'failed behind the called proxy, which alone says why',
      { '200': 90, '503': 10 },
      { '200': 90, '503 UF': 10 },
      { '200': 90, '503': 10 },
    ],
    ['failed there after retries, of which the caller knows the last', { '503 URX': 10 }, { '503 UC': 30 }, { '503': 30 }],
    ['failed there at first and not when retried', { '200': 10 }, { '200': 10, '503 UF': 10 }, { '200': 10, '503': 10 }],
    ['never reached the called proxy', { '200': 90, '503 UF,URX': 10 }, { '200': 90 }, { '200': 90, '503': 10 }],
    ['never reached it, while others failed behind it', { '200': 9, '503 UO': 2 }, { '200': 9, '503 UF': 3 }, { '200': 9, '503': 5 }],
    ['were given up on and answered too late', { '200': 97, '504 UT': 3 }, { '200': 100 }, { '200': 97, '504': 3 }],
    ['were given up on and left unanswered', { '200': 97, '504 UT': 3 }, { '200': 97, '0 DC': 3 }, { '200': 97, '504': 3 }],
    ['were all given up on', { '504 UT': 3 }, { '200': 3 }, { '504': 3 }],
    ['were given up on by the caller’s own caller', { '200': 97, '0 DC': 3 }, { '200': 98, '0 DC': 2 }, { '200': 98, '-': 2 }],
    ['broke off, of which the called proxy knows nothing', { '200': 97, '503 UC': 3 }, { '200': 97 }, { '200': 97, '503': 3 }],
    ['failed and were answered with another code by the caller', { '404': 5 }, { '200': 5 }, { '404': 5 }],
    ['failed twice over in different ways, of which none is lost', { '504 UT': 3 }, { '500': 3 }, { '500': 3, '504': 3 }],
    ['were made good by the caller', { '200': 5 }, { '500': 5 }, { '500': 5 }],
    ['come from callers that nobody hears too', { '200': 9, '504 UT': 1 }, { '200': 30 }, { '200': 29, '504': 1 }],
  ])('that %s', async (_what, caller, called, counted) => {
    expect(await drawn(caller, called)).toEqual(counted);
  });

  it('are those that were made, whoever reports that none are, with idle edges as without', async () => {
    const call = { from: 'shop/web', to: 'shop/cart' } as const;
    const calls: readonly CallText[] = [
      { ...call, reporter: 'source', rate: 5 },
      { ...call, reporter: 'destination', rate: 0 },
      { ...call, reporter: 'destination', rate: 0, code: '500' },
    ];
    for (const idleEdges of [false, true]) {
      const { edges } = await drawShop(calls, { idleEdges });
      expect(edges.map(({ traffic: { codes } }) => codes.map(({ code, rate }) => [code, rate]))).toEqual([[['200', 5]]]);
    }
    const idle = await drawShop(calls.slice(1), { idleEdges: true, features: [] });
    expect(idle.edges.map(({ traffic }) => traffic.rate)).toEqual([0]);
  });

  it('are put together from all three that are on the way', async () => {
    const counted = await drawn({ '200': 88, '503': 9, '504 UT': 3, '503 UO': 4 }, { '200': 91 }, { '200': 91, '503 UF': 9 });
    expect(counted).toEqual({ '200': 88, '503': 13, '504': 3 });
  });

  it('lose no failure, and count none as a success too, whatever happens how often', async () => {
    const often = fc.nat({ max: 50 });
    const happened = fc.record({
      well: often,
      refused: often,
      ownError: often,
      late: often,
      broken: often,
      unreached: often,
      retried: often,
      unheard: often,
    });
    await fc.assert(
      fc.asyncProperty(happened, async ({ well, refused, ownError, late, broken, unreached, retried, unheard }) => {
        const caller = { '200': well + retried, '503': refused, '500': ownError, '504 UT': late + broken, '503 UO': unreached };
        const called = { '200': well + retried + late + unheard, '503 UC': refused + retried, '500': ownError, '0 DC': broken };
        fc.pre(Object.values(called).some((rate) => rate > 0) || Object.values(caller).some((rate) => rate > 0));
        const truth = { '200': well + retried + unheard, '503': refused + retried + unreached, '500': ownError, '504': late + broken };
        expect(await drawn(caller, called)).toEqual(Object.fromEntries(Object.entries(truth).filter(([, rate]) => rate > 0)));
      }),
      { numRuns: 200 },
    );
  });

  it('are all counted where a forger tells of hundreds of codes, and not each compared with each', async () => {
    const many = (from: number, count: number): Outcomes => Object.fromEntries(Array.from({ length: count }, (_, i) => [`${from + i}`, 1]));
    expect(Object.keys(await drawn(many(2000, 400), many(3000, 400)))).toHaveLength(800);
    expect(Object.keys(await drawn(many(2000, 100), many(3000, 100)))).toHaveLength(100);
  });
});
