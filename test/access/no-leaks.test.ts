import { type Access, createMeshSource, type MeshPorts, restrictPorts } from '@meshlens/core';
import { handleMeshRequest, routes } from '@meshlens/core/http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unnamed } from '../fixtures/canary/canary-names.js';
import { CANARY_AT, canaryMesh } from '../fixtures/canary/canary-mesh.js';
import { hiddenTokens, maySee } from './access-oracle.js';
import { randomAccess, randomQueries, routeNames } from './random-queries.js';
import { sharedCache } from './shared-cache.js';

const mesh = canaryMesh();
const shared = sharedCache(mesh.ports);
const queries = fc.record(randomQueries(mesh));
const enough = 600_000;

async function answer(
  name: (typeof routeNames)[number],
  query: string,
  { ports, access }: { ports: MeshPorts; access: Access },
): Promise<string> {
  const source = createMeshSource(restrictPorts(ports, access), { clock: () => CANARY_AT });
  const { status, body } = await handleMeshRequest(source, { method: 'GET', path: routes[name].path, query }, {});
  return `${String(status)} ${JSON.stringify(body)}`;
}

describe('what a viewer may not see', () => {
  it(
    'has no name in any answer of any route, in 1,000 random roles',
    async () => {
      let looked = 0;
      await fc.assert(
        fc.asyncProperty(randomAccess(mesh), queries, async (access, asked) => {
          const hidden = hiddenTokens(mesh, access);
          for (const name of routeNames) {
            const query = asked[name];
            const text = await answer(name, query, { ports: shared, access });
            // What the viewer named is no news to them.
            const told = hidden.filter((token) => !query.includes(token) && text.includes(token));
            expect({ name, query, told: mesh.canaries.filter(({ token }) => told.includes(token)) }).toMatchObject({ told: [] });
            expect(text.includes('~call'), `${name} ${query} shows what stands for a hidden name`).toBe(false);
            looked += hidden.length;
          }
        }),
        { numRuns: 1000 },
      );
      expect(looked).toBeGreaterThan(100_000);
    },
    enough,
  );

  it(
    'could be called otherwise, or not be there, and every answer would be the same',
    async () => {
      const plain = canaryMesh({ references: false });
      await fc.assert(
        fc.asyncProperty(randomAccess(plain), queries, async (access, asked) => {
          const renamed = canaryMesh({ references: false, suffixOf: (thing) => (isTold(access, thing) ? '' : 'x') });
          for (const name of routeNames) {
            const query = asked[name];
            const texts = await Promise.all([plain, renamed].map(async ({ ports }) => answer(name, query, { ports, access })));
            expect({ name, query, text: texts[1] }).toEqual({ name, query, text: texts[0] });
          }
        }),
        { numRuns: 40 },
      );
    },
    enough,
  );
});

/** Lines of logs tell which pod wrote them. */
function isTold(access: Access, thing: Unnamed): boolean {
  return maySee(access, thing) || (thing.needs === 'Pod' && maySee(access, { ...thing, needs: 'logs' }));
}

describe('the search for leaks', () => {
  it.each(routeNames)('finds what %s tells to who may see everything', async (name) => {
    const [query] = fc.sample(randomQueries(mesh)[name], { numRuns: 1, seed: 7 });
    const text = await answer(name, query ?? '', { ports: mesh.ports, access: 'everything' });
    expect(text.slice(0, 4)).toBe('200 ');
    expect(mesh.canaries.filter(({ token }) => text.includes(token)).length).toBeGreaterThan(0);
  });
});
