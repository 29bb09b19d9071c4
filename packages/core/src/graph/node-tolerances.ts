import type { Facts, InputName } from '../facts/facts.js';
import type { HealthRules } from '../health/health-rules.js';
import { RATE_ANNOTATION, readRateAnnotation } from '../health/rate-annotation.js';
import type { ToleranceSet } from '../health/tolerance.js';
import type { DraftNode } from './draft.js';
import { serviceOf } from './node-service.js';
import { workloadsOf } from './node-workloads.js';

export type ToleranceInputs = Extract<InputName, 'Service' | 'derived:apps' | 'derived:workloads'>;

/** What a node's own annotation says, as its workload or service has it. */
export interface OwnTolerances {
  readonly tolerances: ToleranceSet;
  readonly text: string;
}

/** The tolerances that a node has of its own: those of its workload or service. An app has none; a versioned app node is its workload. */
export function ownTolerances(node: DraftNode, facts: Facts<ToleranceInputs>): OwnTolerances | undefined {
  const annotations = annotationsOf(node, facts);
  const tolerances = readRateAnnotation(annotations);
  return tolerances && { tolerances, text: annotations?.[RATE_ANNOTATION] ?? '' };
}

/** What the rules say of a node's kind and name. */
export function ruledTolerances({ identity, app }: DraftNode, rules: HealthRules): ToleranceSet {
  const { type, namespace, service, workload } = identity;
  if (type === 'service' && service !== undefined) return rules.tolerancesFor({ namespace, kind: 'service', name: service });
  if (workload !== undefined) return rules.tolerancesFor({ namespace, kind: 'workload', name: workload });
  return rules.tolerancesFor({ namespace, kind: 'app', name: app ?? '' });
}

function annotationsOf(node: DraftNode, facts: Facts<ToleranceInputs>): Readonly<Record<string, string>> | undefined {
  const { type, service, workload } = node.identity;
  if (type === 'service' && service !== undefined) return serviceOf(node, facts)?.metadata.annotations;
  return workload === undefined ? undefined : workloadsOf(node, facts)[0]?.annotations;
}
