import { keyOf } from '../engine/inputs.js';
import type { View } from '../engine/view.js';
import { grantsOf } from '../indexes/gateway-api.js';
import type { Subject } from '../subject.js';

/** Whether an object of the Gateway API may refer to something of the core group in a namespace: its own, or one that grants it. */
export function isGranted(
  { cluster, namespace, object }: Subject,
  to: { readonly kind: 'Secret' | 'Service'; readonly home: string; readonly name: string },
  view: View<typeof grantsOf>,
): boolean {
  if (to.home === namespace) return true;
  const isOwn = ({
    group,
    kind,
    namespace: from,
  }: {
    readonly group: string;
    readonly kind: string;
    readonly namespace: string;
  }): boolean => group === 'gateway.networking.k8s.io' && kind === object.kind && from === namespace;
  return view
    .get(grantsOf, keyOf(cluster, to.home))
    .some(
      (grant) =>
        grant.from.some(isOwn) &&
        grant.to.some(({ group, kind, name }) => group === '' && kind === to.kind && (name ?? to.name) === to.name),
    );
}
