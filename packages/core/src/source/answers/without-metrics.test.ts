import { expect, it } from 'vitest';
import { namespaceObject, objectsReader } from '../../../../../test/support/mesh.js';
import { service } from '../../../../../test/support/objects.js';
import { createMeshSource } from '../create.js';

it('a mesh without a metric store shows what Kubernetes tells, and says that there is none', async () => {
  const reader = objectsReader('east', [namespaceObject('shop'), service('shop/cart')]);
  const source = createMeshSource({ clusters: [reader], metrics: [] }, { clock: () => 0 });
  const graph = await source.graph({ namespaces: ['shop'], features: ['idleNodes'] });
  expect(graph.value.nodes.map(({ service: name, namespace }) => `${namespace}/${name ?? ''}`)).toEqual(['shop/cart']);
  expect(graph.problems).toEqual([{ code: 'not-configured', source: 'metrics' }]);
  expect((await source.capabilities()).value).toMatchObject({ metrics: false, stores: [], gaps: [] });
  expect((await source.namespaces()).value.map(({ name }) => name)).toEqual(['shop']);
  expect((await source.findings({})).problems).toEqual([]);
});
