import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode, MeshGraph } from '../../model/graph.js';
import { completeFind } from './complete.js';
import { compileFind } from './find.js';
import { hideFound } from './hide.js';
import { operands } from './operands.js';
import { operators } from './operators.js';
import { findPresets } from './presets.js';

const node = (id: string, rest: Partial<GraphNode> = {}): GraphNode => ({
  id,
  type: 'app',
  cluster: 'east',
  namespace: 'shop',
  app: id,
  destServices: [],
  traffic: [],
  marks: {},
  ...rest,
});
const edge = (source: string, target: string, rest: Partial<GraphEdge> = {}): GraphEdge => ({
  id: `${source}>${target}`,
  source,
  target,
  protocol: 'http',
  traffic: { rate: 10, unit: 'requests', errors: 0, share: 1, codes: [] },
  ...rest,
});
const graph: MeshGraph = {
  type: 'app',
  at: 0,
  windowSeconds: 60,
  namespaces: ['shop', 'bank'],
  boxes: [{ id: 'box', type: 'namespace', cluster: 'east', namespace: 'bank' }],
  nodes: [
    node('web', { marks: { root: true }, health: { status: 'healthy', reasons: [] } }),
    node('cart', { version: 'v1', labels: { team: 'blue sky' }, health: { status: 'failure', reasons: [] } }),
    node('ledger', { namespace: 'bank', box: 'box', marks: { outOfMesh: true }, health: { status: 'na', reasons: [] } }),
    node('quiet', { marks: { idle: true } }),
    node('x', { type: 'unknown', namespace: 'unknown' }),
  ],
  edges: [
    edge('web', 'cart', { traffic: { rate: 8, unit: 'requests', errors: 2, share: 1, codes: [] }, responseTime: { p95: 1500 } }),
    edge('cart', 'ledger', { protocol: 'tcp', mtls: 1 }),
    edge('x', 'web'),
  ],
};
const context = { rank: (id: string) => (id === 'web' ? 1 : undefined) };

function found(text: string): readonly string[] {
  const { finder, error } = compileFind(text);
  if (error !== undefined) throw new Error(`${error.code} at ${error.at}`);
  const { nodes, edges } = finder.find(graph, context);
  return [...nodes, ...edges].sort();
}

describe('find', () => {
  it.each<[string, readonly string[]]>([
    ['app = cart', ['cart']],
    ['name contains a', ['cart']],
    ['name not contains a AND ns = shop', ['quiet', 'web']],
    ['wl != zzz AND ns = bank', ['ledger']],
    ['app ^= w OR app $= et', ['quiet', 'web']],
    ['app !^= w AND namespace = shop', ['cart', 'quiet']],
    ['! healthy', ['cart']],
    ['not is healthy', ['cart']],
    ['healthy', ['web']],
    ['outofmesh', ['ledger']],
    ['om or root', ['ledger', 'web']],
    ['has !sidecar', ['ledger']],
    ['is (healthy or outofmesh)', ['ledger', 'web']],
    ['app not = web AND ns = shop', ['cart', 'quiet']],
    ['app ! *= a AND ns = shop', ['quiet', 'web']],
    ['node = UNKNOWN', ['x']],
    ['node *= know', ['x']],
    ['protocol ^= t', ['cart>ledger']],
    ['rank = 1', ['web']],
    ['rank != 1 AND app = cart', ['cart']],
    ['name = unknown', ['x']],
    ['node = unknown', ['x']],
    ['label:team', ['cart']],
    ['label:team = "blue sky"', ['cart']],
    ['! label:team AND ns = shop', ['quiet', 'web']],
    ['rt > 1000', ['web>cart']],
    ['rt > 1e3 AND http > .5', ['web>cart']],
    ['rt > 1500.', []],
    ['%httperr >= 25 AND http = 8', ['web>cart']],
    ['%httperror > 25', []],
    ['mtls', ['cart>ledger']],
    ['protocol = tcp', ['cart>ledger']],
    ['tcp > 0 or dead', ['cart>ledger']],
    ['responsetime = NaN', ['cart>ledger', 'x>web']],
    ['app = web or app = cart and version = v1', ['cart', 'web']],
    ['(app = web or app = cart) and version = v1', ['cart']],
    ['not (app = web or app = cart) and ns = shop', ['quiet']],
    ['   ', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([...expected].sort());
  });

  it.each([
    ['ap = web', 'unknown-operand', 0, 2],
    ['app = web AND htp > 1', 'unknown-operand', 14, 3],
    ['app ~ web', 'unknown-operator', 4, 1],
    ['app > web', 'operator-not-for-operand', 4, 1],
    ['rt > fast', 'value-not-a-number', 5, 4],
    ['rt > .', 'value-not-a-number', 5, 1],
    ['rt > 1e', 'value-not-a-number', 5, 2],
    ['rt > NaN', 'value-not-a-number', 5, 3],
    ['app "=" x', 'unknown-operator', 4, 3],
    [`is ${'!'.repeat(60)}dead`, 'too-deep', 53, 1],
    ['node = nod', 'value-not-allowed', 7, 3],
    ['app =', 'value-missing', 5, 0],
    ['app', 'value-missing', 3, 0],
    ['app = web AND', 'operand-missing', 13, 0],
    ['(app = web', 'parenthesis', 0, 1],
    ['app = web)', 'parenthesis', 9, 1],
    ['app = "web', 'quote', 6, 4],
    ['app = web AND rt > 1', 'nodes-and-edges', 14, 2],
    ['dead idle', 'unknown-operator', 5, 4],
    ['mtls = true', 'operator-not-for-operand', 5, 1],
  ])('%s is refused where it is wrong', (text, code, at, length) => {
    expect(compileFind(text).error).toMatchObject({ code, at, length });
  });

  it('says what a graph must be asked for', () => {
    expect(compileFind('rt > 5 or mtls').finder?.needs).toEqual(['responseTime', 'security']);
    expect(compileFind('label:team').finder?.needs).toEqual(['labels']);
    expect(compileFind('rank < 5').finder?.usesRank).toBe(true);
  });

  it('knows every operand by all of its names, with every operator of its type', () => {
    for (const operand of operands) {
      for (const name of operand.names) {
        const tests =
          operand.type === 'flag'
            ? [name]
            : operators
                .filter(({ types }) => types.includes(operand.type as 'string'))
                .map(
                  ({ symbol }) =>
                    `${name} ${symbol} ${operand.type === 'number' ? '1' : (operand.type === 'string' && operand.values?.[0]) || 'x'}`,
                );
        for (const text of tests) expect(compileFind(text).error).toBeUndefined();
      }
    }
    for (const { expression } of findPresets) expect(compileFind(expression).error).toBeUndefined();
  });

  it('never throws, and points within the text', () => {
    const words = fc.constantFrom(
      ...operands.flatMap(({ names }) => names),
      ...operators.map(({ symbol }) => symbol),
      'AND',
      'or',
      'not',
      '(',
      ')',
      '"',
      '!',
      '1',
      '\\',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(words, fc.string({ maxLength: 3 })), { maxLength: 30 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.nat(), (text, cursor) => {
        const { finder, error } = compileFind(text);
        finder?.find(graph, context);
        if (error !== undefined) expect(error.at >= 0 && error.at + error.length <= text.length).toBe(true);
        for (const { from, to } of completeFind(text, cursor % (text.length + 1))) expect(from <= to && to <= text.length).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(compileFind('('.repeat(1999)).error?.code).toBe('too-deep');
    expect(compileFind('!'.repeat(1999)).error?.code).toBe('too-deep');
    expect(compileFind('a'.repeat(3000)).error?.code).toBe('too-long');
  });
});

describe('hide', () => {
  it('takes edges, lonely nodes and empty boxes along, but not idle nodes', () => {
    const { finder } = compileFind('app = cart');
    const left = hideFound(graph, finder?.find(graph) ?? { nodes: new Set(), edges: new Set() });
    expect(left.nodes.map(({ id }) => id)).toEqual(['web', 'quiet', 'x']);
    expect(left.edges.map(({ id }) => id)).toEqual(['x>web']);
    expect(left.boxes).toEqual([]);
  });

  it('gives the same graph back where nothing is hidden', () => {
    expect(hideFound(graph, { nodes: new Set(), edges: new Set() })).toBe(graph);
  });
});
