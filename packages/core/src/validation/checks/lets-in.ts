import type { View } from '../engine/view.js';
import type { Door } from '../indexes/gateway-api.js';
import { namespaceOf } from '../indexes/namespaces.js';
import { fulfils } from '../indexes/selectors.js';

/** Whether a Gateway opens to what lies in a namespace. */
export function letsIn(
  { from, selector }: Door,
  { cluster, namespace, isAtHome }: { readonly cluster: string; readonly namespace: string; readonly isAtHome: boolean },
  view: View<typeof namespaceOf>,
): boolean {
  if (from !== 'Selector') return from === 'All' || (from === 'Same' && isAtHome);
  const labels = view.ask(namespaceOf, { cluster, namespace })?.labels ?? {};
  return fulfils({ 'kubernetes.io/metadata.name': namespace, ...labels }, selector);
}
