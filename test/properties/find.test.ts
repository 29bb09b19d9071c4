import { compileFind, type GraphEdge, type GraphNode, type Operand, operands, type Operator, operators } from '@meshlens/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticGraph } from '../fixtures/synthetic/mesh-graph.js';

type Item = GraphEdge | GraphNode;
type Tree =
  | { readonly type: 'and' | 'or'; readonly parts: readonly Tree[] }
  | { readonly type: 'not'; readonly part: Tree }
  | { readonly type: 'flag'; readonly operand: Operand; readonly name: string }
  | {
      readonly type: 'test';
      readonly operand: Operand;
      readonly name: string;
      readonly operator: Operator;
      readonly value: string | number;
    };

const graph = syntheticGraph({ seed: 5, nodes: 60 });
const context = { rank: (id: string) => (id.length % 100) + 1 };

const read = (operand: Operand, item: Item): unknown => operand.read(item as never, context);

/** Values that items have, and parts of them. */
function valuesOf(operand: Operand): fc.Arbitrary<string | number> {
  if (operand.type === 'number') return fc.constantFrom(0, 0.5, 1, 10, 100);
  if (operand.type === 'string' && operand.values !== undefined) return fc.constantFrom(...operand.values);
  const items: readonly Item[] = operand.of === 'node' ? graph.nodes : graph.edges;
  const known = [...new Set(items.flatMap((item) => read(operand, item) as (string | undefined)[]))].filter((each) => each !== undefined);
  return fc.tuple(fc.constantFrom('none "\\ (', ...known), fc.nat(6)).map(([value, cut]) => value.slice(0, value.length - cut) || value);
}

function tests(of: 'edge' | 'node'): fc.Arbitrary<Tree> {
  const leaves = operands
    .filter((operand) => operand.of === of)
    .map((operand): fc.Arbitrary<Tree> => {
      const name = fc.constantFrom(...operand.names);
      if (operand.type === 'flag') return fc.record({ type: fc.constant('flag' as const), operand: fc.constant(operand), name });
      const fitting = operators.filter(({ types }) => types.includes(operand.type as 'string'));
      const operator = fc.constantFrom(...fitting);
      return fc.record({ type: fc.constant('test' as const), operand: fc.constant(operand), name, operator, value: valuesOf(operand) });
    });
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      ...leaves,
      fc.record({ type: fc.constant('not' as const), part: tie('tree') }),
      fc.record({ type: fc.constantFrom('and', 'or' as const), parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) }),
    ),
  }));
  return tree;
}

/** With parentheses only where the binding of NOT before AND before OR asks for them. */
function written(tree: Tree, outer = 0): string {
  switch (tree.type) {
    case 'flag':
      return tree.name;
    case 'test':
      return `${tree.name} ${tree.operator.symbol} ${typeof tree.value === 'number' ? tree.value : `"${tree.value.replace(/["\\]/g, '\\$&')}"`}`;
    case 'not':
      return `not ${written(tree.part, 2)}`;
    default: {
      const level = tree.type === 'or' ? 0 : 1;
      const text = tree.parts.map((part) => written(part, level + 1)).join(` ${tree.type} `);
      return outer > level ? `(${text})` : text;
    }
  }
}

function holds(tree: Tree, item: Item): boolean {
  switch (tree.type) {
    case 'and':
      return tree.parts.every((part) => holds(part, item));
    case 'or':
      return tree.parts.some((part) => holds(part, item));
    case 'not': {
      const own = tree.part.type === 'flag' && tree.part.operand.type === 'flag' ? tree.part.operand.not : undefined;
      return own === undefined ? !holds(tree.part, item) : own(item as never, context);
    }
    case 'flag':
      return read(tree.operand, item) === true;
    case 'test': {
      const { operator, value } = tree;
      const mine = [read(tree.operand, item)].flat().filter((each) => each !== undefined);
      const fits = (each: unknown): boolean =>
        typeof value === 'number' ? operator.number?.(each as number, value) === true : operator.string?.(each as string, value) === true;
      return mine.some(fits) !== operator.negated;
    }
  }
}

describe('the find language', () => {
  it.each(['node', 'edge'] as const)('finds of every %s what an expression says, and nothing of another kind', (of) => {
    const items: readonly Item[] = of === 'node' ? graph.nodes : graph.edges;
    fc.assert(
      fc.property(tests(of), (tree) => {
        const text = written(tree);
        fc.pre(text.length <= 2000);
        const { finder, error } = compileFind(text);
        expect(error).toBeUndefined();
        const found = finder?.find(graph, context);
        expect([...(found?.[`${of}s`] ?? [])]).toEqual(items.filter((item) => holds(tree, item)).map(({ id }) => id));
        expect(found?.[of === 'node' ? 'edges' : 'nodes'].size).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
