import { createFacts, type Facts, type Kind, kindKey, type KindMap, kindNames, kindOf, type KubernetesObject } from '@meshlens/core';

/** Facts about clusters with these objects, all of them readable, of which the given namespaces are asked for. */
export function factsOf(clusters: Readonly<Record<string, readonly KubernetesObject[]>>, namespaces: readonly string[] = []): Facts {
  const kinds = Object.entries(clusters).flatMap(([cluster, objects]) =>
    kindNames.map((kind: Kind) => {
      const items = objects.filter((object): object is KindMap[Kind] => kindOf(object.apiVersion, object.kind) === kind);
      return [kindKey(kind, cluster), { items, coverage: 'complete', denied: [] }] as const;
    }),
  );
  const scope = {
    namespaces,
    ambientNamespaces: [],
    windowSeconds: 60,
    ambientTraffic: 'none',
    idle: false,
    operationLabel: 'request_operation',
  } as const;
  return createFacts({ at: 0, clusters: Object.keys(clusters).sort(), scope, kinds: new Map(kinds), samples: {} });
}
