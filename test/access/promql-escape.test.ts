import { createMeshSource, type Matcher, type MetricStore, promQlWriter, type RateQuery } from '@meshlens/core';
import { parser } from '@prometheus-io/lezer-promql';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText, wellFormed } from './hostile-texts.js';

interface Parsed {
  readonly errors: number;
  readonly selectors: number;
  /** Each as `label operator value`, the value read as PromQL reads it. */
  readonly matchers: readonly string[];
}

/** What Prometheus' own grammar makes of a query. */
function parsed(promql: string): Parsed {
  const found = { errors: 0, selectors: 0, matchers: [] as string[] };
  parser.parse(promql).iterate({
    enter({ type, node }) {
      if (type.isError) found.errors += 1;
      if (type.name === 'VectorSelector') found.selectors += 1;
      if (type.name !== 'UnquotedLabelMatcher') return;
      const [label, operator, value] = [node.firstChild, node.firstChild?.nextSibling, node.lastChild].map((part) =>
        promql.slice(part?.from, part?.to),
      );
      found.matchers.push(`${label} ${operator} ${String(JSON.parse(value ?? '""'))}`);
    },
  });
  return found;
}

/** What a query is meant to select by. */
function meant({ anyOf }: Pick<RateQuery, 'anyOf'>, scope: readonly Matcher[]): readonly string[] {
  return anyOf.flatMap((matchers) =>
    [...scope, ...matchers].map(({ label, operator, value }) => `${label} ${operator} ${wellFormed(value)}`),
  );
}

const scope: readonly Matcher[] = [{ label: 'mesh', operator: '=', value: 'a"b' }];

describe('a value from outside', () => {
  it('stays the value of its label, whatever it holds, in every query of every chart and graph', async () => {
    const asked: RateQuery[] = [];
    const store: MetricStore = {
      name: 'spy',
      async query(query) {
        asked.push(query);
        return { value: [], warnings: [] };
      },
      async queryRange(query) {
        asked.push(query);
        return { value: [], warnings: [] };
      },
    };
    const source = createMeshSource({ clusters: [], metrics: [store] }, { clock: () => 1_800_000_000_000 });
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({ cluster: hostileText, namespace: hostileText, name: hostileText, version: hostileText }),
        fc.constantFrom('app', 'service', 'workload'),
        async (names, type) => {
          const target = { ...names, type };
          await Promise.allSettled([
            source.metrics({ target, peer: target }),
            source.graph({ namespaces: [], focus: target }),
            source.graph({
              namespaces: [],
              features: ['operations'],
              focus: { type: 'operation', namespace: names.namespace, name: names.name },
            }),
          ]);
          for (const query of asked.splice(0)) {
            const text = promQlWriter(scope).rate(query);
            expect(parsed(text)).toEqual({ errors: 0, selectors: query.anyOf.length, matchers: meant(query, scope) });
            checked += 1;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(300);
  }, 120_000);
});

describe('the check', () => {
  it('sees a value that escapes', () => {
    expect(parsed('m{a="x"} b"}').errors).toBeGreaterThan(0);
    expect(parsed('m{a="x"} or n{b="y"}')).toEqual({ errors: 0, selectors: 2, matchers: ['a = x', 'b = y'] });
  });
});
