import type { SidecarSpec, SidecarSpecEgress, SidecarSpecIngress } from '../../model/generated/istio.js';
import { each, type Placed } from './walk.js';

/** A listener for calls to the pods, or from them. */
export type PlacedListener =
  (Placed<SidecarSpecEgress> & { readonly side: 'egress' }) | (Placed<SidecarSpecIngress> & { readonly side: 'ingress' });

/** Every listener of a Sidecar. */
export function* listenersOf(spec: SidecarSpec | undefined): Iterable<PlacedListener> {
  for (const placed of each(spec?.ingress, 'spec/ingress')) yield { ...placed, side: 'ingress' };
  for (const placed of each(spec?.egress, 'spec/egress')) yield { ...placed, side: 'egress' };
}
