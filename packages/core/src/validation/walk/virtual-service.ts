import type { VirtualService, VirtualServiceSpecHttpMirror } from '../../model/generated/istio.js';
import { each, type Placed } from './walk.js';

export type Destination = VirtualServiceSpecHttpMirror;

/** A destination, and what it is there for. */
export interface PlacedDestination extends Placed<Destination> {
  readonly role: 'mirror' | 'route';
  /** The rule that it is in: `spec/http[0]`. */
  readonly rule: string;
}

const protocols = ['http', 'tcp', 'tls'] as const;

/** Every destination of a VirtualService: of routes, then of mirrors. A path is that of the destination itself. */
export function* destinationsOf({ spec }: VirtualService): Iterable<PlacedDestination> {
  for (const protocol of protocols) {
    for (const { value: rule, path } of each(spec?.[protocol], `spec/${protocol}`)) {
      for (const { value, path: route } of each<{ readonly destination: Destination }>(rule.route, `${path}/route`)) {
        yield { value: value.destination, path: `${route}/destination`, role: 'route', rule: path };
      }
    }
  }
  for (const { value: rule, path } of each(spec?.http, 'spec/http')) {
    if (rule.mirror !== undefined) yield { value: rule.mirror, path: `${path}/mirror`, role: 'mirror', rule: path };
    for (const { value, path: mirror } of each(rule.mirrors, `${path}/mirrors`)) {
      yield { value: value.destination, path: `${mirror}/destination`, role: 'mirror', rule: path };
    }
  }
}

/** Every reference to a Gateway, `mesh` included: of the whole, then of the matches of its rules. */
export function* gatewayRefsOf({ spec }: VirtualService): Iterable<Placed<string>> {
  yield* each(spec?.gateways, 'spec/gateways');
  for (const protocol of protocols) {
    for (const { value: rule, path } of each(spec?.[protocol], `spec/${protocol}`)) {
      for (const { value: match, path: at } of each<{ readonly gateways?: readonly string[] }>(rule.match, `${path}/match`)) {
        yield* each(match.gateways, `${at}/gateways`);
      }
    }
  }
}

/** Whether it holds for sidecars: where it names no Gateway, or `mesh`. */
export function isForMesh({ spec }: VirtualService): boolean {
  const gateways = spec?.gateways ?? [];
  return gateways.length === 0 || gateways.includes('mesh');
}
