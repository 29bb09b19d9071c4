import type { GraphBox, GraphNode } from '@meshlens/core';
import { expect } from '@open-wc/testing';
import { closedAt, levelFor, mostReadable, readableIn } from './detail-level.js';

interface Shape {
  readonly namespaces: number;
  readonly apps: number;
  readonly nodes: number;
}

/** One cluster of so many namespaces, each of so many apps, each of so many nodes. */
function mesh({ namespaces, apps, nodes }: Shape): { readonly boxes: readonly GraphBox[]; readonly nodes: readonly GraphNode[] } {
  const counted = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
  const place = { cluster: 'east' } as const;
  const names = counted(namespaces).map((at) => `n${at}`);
  const inApps = names.flatMap((namespace) => counted(apps).map((at) => ({ namespace, app: `${namespace}/a${at}` })));
  return {
    boxes: [
      { id: 'east', type: 'cluster', ...place },
      ...names.map((namespace) => ({ id: namespace, type: 'namespace' as const, ...place, namespace, box: 'east' })),
      ...inApps.map(({ namespace, app }) => ({ id: app, type: 'app' as const, ...place, namespace, app, box: namespace })),
    ],
    nodes: inApps.flatMap(({ namespace, app }) =>
      counted(nodes).map((at) => ({
        id: `${app}/${at}`,
        type: 'workload' as const,
        ...place,
        namespace,
        box: app,
        destServices: [],
        traffic: [],
        marks: {},
      })),
    ),
  };
}

const shop = mesh({ namespaces: 4, apps: 5, nodes: 3 });

describe('the level of detail', () => {
  it('counts what can be read in a room, of larger text less', () => {
    const portal = { width: 800, height: 550 };
    expect(readableIn(portal, 14)).to.be.within(40, 60);
    expect(readableIn(portal, 28)).to.be.within(10, 15);
    expect(readableIn({ width: 4000, height: 2000 }, 14)).to.equal(mostReadable);
    expect(readableIn({ width: 0, height: 0 }, 14)).to.equal(mostReadable);
    expect(readableIn({ width: 100, height: 100 }, 14)).to.be.greaterThan(8);
  });

  it('is the finest of which all can be read', () => {
    expect([60, 59, 20, 19, 4].map((readable) => levelFor(shop, readable))).to.deep.equal(['all', 'app', 'app', 'namespace', 'namespace']);
  });

  it('closes clusters only of more namespaces than anybody reads', () => {
    expect(levelFor(shop, 2)).to.equal('namespace');
    expect(levelFor(mesh({ namespaces: mostReadable + 1, apps: 1, nodes: 1 }), mostReadable)).to.equal('cluster');
  });

  it('stays as it was while that is nearly right', () => {
    expect(levelFor(shop, 50, 'all')).to.equal('all');
    expect(levelFor(shop, 45, 'all')).to.equal('app');
    expect(levelFor(shop, 70, 'app')).to.equal('app');
    expect(levelFor(shop, 80, 'app')).to.equal('all');
  });

  it('is never one that closes boxes for nothing', () => {
    const flat = mesh({ namespaces: 1, apps: 40, nodes: 1 });
    expect(levelFor(flat, 44, 'app')).to.equal('all');
  });

  it('closes the boxes of its type and those that lie in none of them', () => {
    const typesAt = (level: 'all' | 'app' | 'namespace'): number => closedAt(shop, level).length;
    expect([typesAt('all'), typesAt('app'), typesAt('namespace')]).to.deep.equal([0, 20, 24]);
  });
});
