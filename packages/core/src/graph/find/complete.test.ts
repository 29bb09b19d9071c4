import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../model/graph.js';
import { completeFind } from './complete.js';
import { compileFind } from './find.js';
import { operands } from './operands.js';
import { operators } from './operators.js';

const awkward = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '"', '\\', '=', '!', '*', '(', ')', '\n', 'é', '\ud800'),
  minLength: 1,
  maxLength: 8,
});

const inserts = (text: string, values: readonly string[] = []): readonly string[] =>
  completeFind(text, text.length, { valuesOf: () => values }).map(({ insert }) => insert);

describe('completeFind', () => {
  it('offers operands, their operators, values and what may follow', () => {
    expect(inserts('ht')).toEqual(['httpin', 'httpout', 'http']);
    expect(inserts('rt ')).toEqual(['=', '!=', '>', '>=', '<', '<=']);
    expect(inserts('app ')).toEqual(expect.arrayContaining(['=', '!*=', 'contains', '!startswith']));
    expect(inserts('app not st')).toEqual(['startswith']);
    expect(inserts('app !')).toEqual([
      '!=',
      '!*=',
      '!^=',
      '!$=',
      '!contains',
      '!startswith',
      '!endswith',
      '=',
      '*=',
      '^=',
      '$=',
      'contains',
      'startswith',
      'endswith',
    ]);
    expect(inserts('! hea')).toEqual(['healthy']);
    expect(inserts('!hea')).toEqual(['healthy']);
    expect(inserts('node = ')).toContain('workload');
    expect(inserts('ns = s', ['shop', 'bank'])).toEqual(['shop']);
    expect(inserts('ns=', ['shop', 'bank'])).toEqual(['=', 'bank', 'shop']);
    expect(inserts('ns not contains ', ['shop'])).toEqual(['shop']);
    expect(inserts('app = web ')).toEqual(['AND', 'OR']);
    expect(inserts('(app = web ')).toEqual(['AND', 'OR', ')']);
    expect(inserts('mtls ')).toEqual(['AND', 'OR']);
    expect(inserts('rt > ')).toEqual([]);
  });

  it('offers nothing of edges where nodes are spoken of', () => {
    expect(inserts('app = web and ht')).toEqual(['httpin', 'httpout']);
    expect(inserts('app = web or ht')).toEqual(['httpin', 'httpout', 'http']);
    expect(inserts('rt > 5 and ht')).toEqual(['http']);
  });

  it('finds a value by what was typed of it, in quotes or without', () => {
    expect(inserts('app = bl', ['blue sky'])).toEqual(['"blue sky"']);
    expect(inserts('app = "bl', ['blue sky', 'black'])).toEqual(['"black"', '"blue sky"']);
    expect(completeFind('app = "bl', 9, { valuesOf: () => ['black'] })).toEqual([{ insert: '"black"', kind: 'value', from: 6, to: 9 }]);
    expect(inserts('"ht')).toEqual([]);
  });

  it('writes any value so that it is read as it is', () => {
    fc.assert(
      fc.property(awkward, (app) => {
        const [insert = ''] = inserts('app = ', [app]);
        const node: GraphNode = { id: 'x', type: 'app', cluster: '', namespace: '', app, destServices: [], traffic: [], marks: {} };
        expect(compileFind(`app = ${insert}`).finder?.find({ nodes: [node], edges: [] }).nodes.size).toBe(1);
      }),
    );
  });

  it('offers at every cursor only what can be read there', () => {
    const pieces = fc.constantFrom(
      ...operands.flatMap(({ names }) => names),
      ...operators.flatMap(({ symbol, words }) => [symbol, ...words]),
      ...['AND', 'or', 'not', 'is', '(', ')', '!', '"', '1', 'label:a', 'x', '"a b"'],
    );
    const texts = fc.array(fc.tuple(pieces, fc.constantFrom('', ' ')), { maxLength: 9 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const cursor = at % (text.length + 1);
        for (const { insert, from, to } of completeFind(text, cursor, { valuesOf: () => ['a b', 'c'] })) {
          expect(to).toBe(cursor);
          const written = `${text.slice(0, from)}${insert === 'label:' ? 'label:x' : insert}`;
          const { error } = compileFind(written);
          if (error === undefined) continue;
          expect(error.code).toMatch(/^(value-missing|operand-missing|parenthesis)$/);
          if (error.code !== 'parenthesis') expect(error.at).toBe(written.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('offers every operand, operator and word of the grammar where it may stand', () => {
    for (const operand of operands) {
      const [name = ''] = operand.names;
      expect(inserts(name)).toContain(name);
      if (operand.type === 'flag') continue;
      const fitting = operators.filter(({ types }) => types.includes(operand.type as 'string'));
      for (const each of fitting.flatMap(({ symbol, words }) => [symbol, ...words])) {
        expect(inserts(`${name} ${each}`).map((insert) => insert.replace(/^!(?=[a-z])/, ''))).toContain(each.replace(/^!(?=[a-z])/, ''));
      }
    }
  });
});
