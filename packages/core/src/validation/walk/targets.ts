import type { SubjectMap } from '../kinds.js';
import { each, type Placed } from './walk.js';

/** Kinds of policy whose targets Istio judges. */
export const targetingKinds = ['AuthorizationPolicy', 'RequestAuthentication', 'Telemetry', 'TrafficExtension', 'WasmPlugin'] as const;

/** Other kinds that name what they are for. */
export const furtherTargetingKinds = ['EnvoyFilter', 'K8sBackendTLSPolicy', 'K8sXBackendTrafficPolicy'] as const;

export interface TargetRef {
  readonly group?: string;
  readonly kind: string;
  readonly name: string;
  readonly sectionName?: string;
}

type Targeting = SubjectMap[(typeof targetingKinds)[number] | (typeof furtherTargetingKinds)[number]];

/** Everything that a policy says that it is for. */
export function* targetsOf({ spec }: Targeting): Iterable<Placed<TargetRef>> {
  const { targetRef, targetRefs }: { readonly targetRef?: TargetRef; readonly targetRefs?: readonly TargetRef[] } = spec ?? {};
  if (targetRef) yield { value: targetRef, path: 'spec/targetRef' };
  yield* each(targetRefs, 'spec/targetRefs');
}
