import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDemoMesh } from '../../demo/index.js';
import type { MeshGraph } from '../../model/graph.js';
import { createMeshSource } from '../../source/create.js';
import { applyPatch, patchOf } from './graph-patch.js';
import { type Item, listPatch, patchedList } from './list-patch.js';

const item = fc.record({
  id: fc.constantFrom(...'abcdefghij'),
  a: fc.option(fc.nat(2), { nil: undefined }),
  b: fc.option(fc.record({ c: fc.nat(1) }), { nil: undefined }),
});
/** Absent fields are absent. */
const list = fc
  .uniqueArray(item, { selector: ({ id }) => id })
  .map((items) => items.map((each) => JSON.parse(JSON.stringify(each)) as Item));
const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

describe('a patch', () => {
  it('makes any list into any other, also after travelling as JSON', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const patch = JSON.parse(JSON.stringify(listPatch(before, after, equal))) as ReturnType<typeof listPatch>;
        expect(patchedList(before, patch)).toEqual(after);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the identity of what stays as it was', () => {
    const before: readonly Item[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, x: { y: 1 } }));
    const after: readonly Item[] = [{ id: 'new' }, { id: 'a', x: { y: 1 } }, { id: 'c', x: { y: 2 } }, { id: 'd', x: { y: 1 } }];
    const patched = patchedList(before, listPatch(before, after, equal));
    expect(patched[1]).toBe(before[0]);
    expect(patched[3]).toBe(before[3]);
    expect(patchedList(before, listPatch(before, [...before], equal))).toBe(before);
  });

  it('refuses a list that it was not made for', () => {
    const [a, b] = [{ id: 'a' }, { id: 'b', x: 1 }];
    expect(() => patchedList([], { gone: ['a'], changed: [], put: [] })).toThrow(RangeError);
    expect(() => patchedList([a], { gone: [], changed: [{ id: 'b', fields: {} }], put: [] })).toThrow(RangeError);
    expect(() => patchedList([a], { gone: [], changed: [], put: [{ at: 5, item: b }] })).toThrow(RangeError);
    expect(() => listPatch([a, a], [], equal)).toThrow(RangeError);
  });
});

describe('the graph of the demo mesh', () => {
  const start = Date.UTC(2026, 0, 1);
  const graphAt = async (minutes: number, namespaces: readonly string[]): Promise<MeshGraph> => {
    const clock = (): number => start + minutes * 60_000;
    const source = createMeshSource(createDemoMesh({ seed: 'patch', start }).ports(clock), { clock });
    return (await source.graph({ namespaces, features: ['health', 'responseTime'], boxBy: ['namespace'] })).value;
  };

  it('becomes the next one, whatever comes and goes, with less to send', async () => {
    const graphs = [
      await graphAt(60, ['storefront', 'checkout']),
      await graphAt(61, ['storefront', 'checkout']),
      await graphAt(90, ['checkout', 'catalog']),
      await graphAt(91, ['catalog']),
    ];
    for (const before of graphs) {
      for (const after of graphs) {
        const patch = JSON.parse(JSON.stringify(patchOf(before, after))) as ReturnType<typeof patchOf>;
        expect(applyPatch(patch, before)).toEqual(after);
      }
    }
    const [first, second] = graphs;
    if (first === undefined || second === undefined) throw new Error('no graphs');
    expect(patchOf(first, first)).toEqual({ fields: {} });
    expect(JSON.stringify(patchOf(first, second)).length).toBeLessThan(JSON.stringify(second).length);
  });
});
