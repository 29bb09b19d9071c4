import type { View } from '../engine/view.js';
import { canMeet, type Exported, isVisibleIn } from '../hosts/export-to.js';
import { overlap, serviceOfHost } from '../hosts/hosts.js';
import { serviceSpelling } from '../hosts/spellings.js';
import { namespaceNames } from '../indexes/namespaces.js';
import { defaultSidecars, type Import, importsOf } from '../indexes/sidecar-imports.js';

/** An object that says something of a host. */
export interface Seen extends Exported {
  /** A plain host. */
  readonly host: string;
}

export type SeenInput = typeof defaultSidecars | typeof importsOf | typeof namespaceNames;

/** What `areSeenTogether` reads. */
export const seenInputs: readonly [typeof defaultSidecars, typeof importsOf, typeof namespaceNames] = [
  defaultSidecars,
  importsOf,
  namespaceNames,
];

/** Whether there can be a namespace that both are exported to and whose default Sidecar, if it has one, lets both in. */
export function areSeenTogether(cluster: string, [a, b]: readonly [Seen, Seen], view: View<SeenInput>): boolean {
  if (!canMeet(a, b)) return false;
  if (view.get(defaultSidecars, cluster).length === 0) return true;
  const viewers = view.get(namespaceNames, cluster).filter((namespace) => isVisibleIn(namespace, a) && isVisibleIn(namespace, b));
  // Without any that is known, as in files without Namespaces, nothing tells that none does.
  if (viewers.length === 0) return true;
  return viewers.some((namespace) => {
    const imports = view.ask(importsOf, { cluster, namespace });
    return imports === undefined || (isImported(a, imports) && isImported(b, imports));
  });
}

/** Istio goes by the namespace of the object, for hosts of services also by theirs. */
function isImported({ home, host }: Seen, imports: readonly Import[]): boolean {
  const homes = ['*', home, serviceOfHost(serviceSpelling(host))?.namespace];
  const covers = (each: Import): boolean => homes.includes(each.namespace) && overlap(each.host, host);
  return imports.some((each) => !each.excluded && covers(each)) && !imports.some((each) => each.excluded && covers(each));
}
