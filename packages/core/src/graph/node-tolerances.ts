import type { Facts, InputName } from '../facts/facts.js';
import type { HealthRules } from '../health/health-rules.js';
import { RATE_ANNOTATION, readRateAnnotation } from '../health/rate-annotation.js';
import type { ToleranceSet } from '../health/tolerance.js';
import type { DraftNode } from './draft.js';
import { serviceOf } from './node-service.js';
import { workloadsOf } from './node-workloads.js';

export type ToleranceInputs = Extract<InputName, 'Service' | 'derived:apps' | 'derived:workloads'>;

export interface NodeTolerances {
  readonly tolerances: ToleranceSet;
  /** The node's own annotation, where that is what holds. */
  readonly own: string | undefined;
}

/**
 * The tolerances of a node: its workload's or service's own annotation, or what the rules say of its kind and name.
 * An app has none of its own; a versioned app node is its workload.
 */
export function tolerancesOf(node: DraftNode, facts: Facts<ToleranceInputs>, rules: HealthRules): NodeTolerances {
  const { type, namespace, service, workload } = node.identity;
  if (type === 'service' && service !== undefined) {
    const annotations = serviceOf(node, facts)?.metadata.annotations;
    return ownOr(annotations, () => rules.tolerancesFor({ namespace, kind: 'service', name: service }));
  }
  if (workload !== undefined) {
    const annotations = workloadsOf(node, facts)[0]?.annotations;
    return ownOr(annotations, () => rules.tolerancesFor({ namespace, kind: 'workload', name: workload }));
  }
  return { tolerances: rules.tolerancesFor({ namespace, kind: 'app', name: node.app ?? '' }), own: undefined };
}

function ownOr(annotations: Readonly<Record<string, string>> | undefined, fromRules: () => ToleranceSet): NodeTolerances {
  const own = readRateAnnotation(annotations);
  return own === undefined ? { tolerances: fromRules(), own: undefined } : { tolerances: own, own: annotations?.[RATE_ANNOTATION] };
}
