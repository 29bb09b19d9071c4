import { defineRule, meshOf, validate } from '@meshlens/core/validation';
import { expect, it } from 'vitest';
import { factsOf } from '../support/facts-of.js';
import { namespaceObject } from '../support/mesh.js';
import { controlPlane } from '../support/objects.js';

/** Tells what checks take for the mesh configuration of a namespace. */
const telling = defineRule({
  code: 'MSH',
  severity: 'info',
  parity: 'own',
  since: '0.1',
  kinds: ['Namespace'],
  inputs: [meshOf],
  message: '{trustDomain} {rootNamespace} {exportTo}',
  *check({ cluster, name }, view) {
    const { defaultExportTo, rootNamespace, trustDomain } = view.ask(meshOf, { cluster, namespace: name });
    yield { path: '', params: { trustDomain, rootNamespace, exportTo: defaultExportTo.Service.join(',') } };
  },
});

// Two readers: the graph's must not bring a parser of YAML into a page that only draws.
it.each([
  '',
  'trustDomain: example.org\n',
  'trustDomain: "example.org" # ours\nrootNamespace: mesh-root\ndefaultServiceExportTo:\n- "."\n- shared\n',
  'defaultConfig:\n  trustDomain: not-this-one\ndefaultServiceExportTo: ["*"]\nrootNamespace: \'mesh-root\'\n',
])('the graph and the checks read the same in %j', (mesh) => {
  const objects = [...controlPlane(mesh), namespaceObject('shop')];
  const graph = factsOf({ east: objects }).derived('mesh-config').of('east', 'shop');
  const { findings } = validate(
    objects.map((raw) => ({ raw, cluster: 'east' })),
    { rules: [telling], ignore: [], coverage: () => 'complete' },
  );
  const exportTo = (graph.defaultServiceExportTo ?? ['*']).join(',');
  const told = findings.find(({ ref }) => ref.name === 'shop')?.params;
  expect(told).toEqual({ trustDomain: graph.trustDomain, rootNamespace: graph.rootNamespace, exportTo });
});
