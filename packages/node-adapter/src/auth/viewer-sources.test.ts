import { type Access, accessTo, type MeshDataSource, MeshError, type MeshPorts } from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';
import { describe, expect, it } from 'vitest';
import type { Viewer } from './authenticator.js';
import { viewerSources } from './viewer-sources.js';

const at = Date.UTC(2026, 0, 1, 12);
const demo = createDemoMesh({ seed: 'viewers', start: at - 3_600_000 });
const portsOfAll = demo.ports(() => at);

function sources(viewers: Readonly<Record<string, Omit<Viewer, 'name'>>>): (name: string) => Promise<MeshDataSource> {
  const find = viewerSources({
    ports: portsOfAll,
    clock: () => at,
    authenticator: {
      async authenticate({ headers }) {
        const name = headers.get('x-viewer') ?? '';
        const viewer = viewers[name];
        if (viewer === undefined) throw new MeshError('unauthorised', 'Nobody is called that.');
        return { name, ...viewer };
      },
    },
  });
  return (name) => find(new Request('http://mesh.test/', { headers: { 'x-viewer': name } }), new AbortController().signal);
}
const namesOf = async (source: MeshDataSource): Promise<readonly string[]> => (await source.namespaces()).value.map(({ name }) => name);

describe('sources of viewers', () => {
  it('are one for equal rights, and another for any others', async () => {
    const team: Access = { clusters: { east: { namespaces: { checkout: 'everything', catalog: ['Pod'] } } } };
    const same: Access = { clusters: { east: { namespaces: { catalog: ['Pod'], checkout: 'everything' } } } };
    const elsewhere: Access = { clusters: { west: { namespaces: { checkout: 'everything', catalog: ['Pod'] } } } };
    const find = sources({
      one: { access: team },
      mate: { access: same },
      elsewhere: { access: elsewhere },
      less: { access: { clusters: { east: { namespaces: { checkout: 'everything' } } } } },
      admin: { access: 'everything' },
      nobody: { access: accessTo([]) },
    });
    const found = await Promise.all(['one', 'mate', 'elsewhere', 'less', 'admin', 'nobody'].map(find));
    expect(found[1]).toBe(found[0]);
    expect(new Set(found).size).toBe(5);
    expect(await find('one')).toBe(found[0]);
    expect(await namesOf(await find('nobody'))).toEqual([]);
    expect((await namesOf(await find('admin'))).length).toBeGreaterThan(3);
    expect(await namesOf(await find('less'))).toEqual(['checkout']);
  });

  it('answer each from their own, asked at the same moment with the same question', async () => {
    const find = sources({
      one: { access: accessTo(['checkout']) },
      other: { access: accessTo(['catalog']) },
      admin: { access: 'everything' },
    });
    const graphs = await Promise.all(
      ['one', 'other', 'admin', 'one', 'other', 'admin'].map(async (name) =>
        JSON.stringify((await (await find(name)).graph({ namespaces: ['checkout', 'catalog'] })).value),
      ),
    );
    expect(graphs.slice(3)).toEqual(graphs.slice(0, 3));
    expect(new Set(graphs).size).toBe(3);
  });

  it('with ways of their own are never shared, though their rights are equal', async () => {
    const own = (): MeshPorts => ({ clusters: [...portsOfAll.clusters], metrics: [] });
    const [mine, yours] = [own(), own()];
    const find = sources({
      one: { access: accessTo(['checkout']), ports: mine },
      other: { access: accessTo(['checkout']), ports: yours },
      shared: { access: accessTo(['checkout']) },
    });
    const found = await Promise.all(['one', 'other', 'shared'].map(find));
    expect(new Set(found).size).toBe(3);
    expect(await find('one')).toBe(found[0]);
  });

  it('follow rights that change', async () => {
    const viewer: { access: Access } = { access: accessTo(['checkout', 'catalog']) };
    const find = sources({ one: viewer });
    expect(await namesOf(await find('one'))).toEqual(['catalog', 'checkout']);
    viewer.access = accessTo(['checkout']);
    expect(await namesOf(await find('one'))).toEqual(['checkout']);
  });
});
