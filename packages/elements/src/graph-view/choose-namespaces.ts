import type { NamespaceInfo } from '@meshlens/core';

/** A graph of more namespaces than this is not drawn unasked. */
const most = 25;

/** What to show when nobody chose: all namespaces that take part in the mesh, or none where there are too many. */
export function chooseNamespaces(known: readonly NamespaceInfo[]): readonly string[] {
  const inMesh = known.filter(({ injection, controlPlane }) => injection !== 'none' && !controlPlane).map(({ name }) => name);
  return inMesh.length > most ? [] : inMesh;
}
