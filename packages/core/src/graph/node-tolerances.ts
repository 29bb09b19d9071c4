import type { Facts, InputName } from '../facts/facts.js';
import type { HealthRules } from '../health/health-rules.js';
import { readRateAnnotation } from '../health/rate-annotation.js';
import type { CompiledTolerance } from '../health/tolerance.js';
import type { DraftNode } from './draft.js';
import { workloadsOf } from './node-workloads.js';

export type ToleranceInputs = Extract<InputName, 'Service' | 'derived:apps' | 'derived:workloads'>;

/**
 * The tolerances of a node: its workload's or service's own annotation, or what the rules say of its kind and name.
 * An app has none of its own; a versioned app node is its workload.
 */
export function tolerancesOf(node: DraftNode, facts: Facts<ToleranceInputs>, rules: HealthRules): readonly CompiledTolerance[] {
  const { type, cluster, namespace, service, workload } = node.identity;
  if (type === 'service' && service !== undefined) {
    const found = facts.find('Service', { cluster, namespace, name: service });
    return readRateAnnotation(found?.metadata.annotations) ?? rules.tolerancesFor({ namespace, kind: 'service', name: service });
  }
  if (workload !== undefined) {
    const [only] = workloadsOf(node.identity, facts);
    return readRateAnnotation(only?.annotations) ?? rules.tolerancesFor({ namespace, kind: 'workload', name: workload });
  }
  return rules.tolerancesFor({ namespace, kind: 'app', name: node.app ?? '' });
}
