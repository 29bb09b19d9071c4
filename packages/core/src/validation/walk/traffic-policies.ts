import type {
  DestinationRule,
  DestinationRuleSpecTrafficPolicy,
  DestinationRuleSpecTrafficPolicyPortLevelSettings,
} from '../../model/generated/istio.js';
import { kept } from './kept.js';
import { each, type Placed } from './walk.js';

/** Settings for a whole host or subset, or for one port of it. */
export interface PlacedPolicy extends Placed<DestinationRuleSpecTrafficPolicy & DestinationRuleSpecTrafficPolicyPortLevelSettings> {
  readonly isOfPort: boolean;
}

/** Every traffic policy of a DestinationRule: its own and its subsets', and those of their ports. */
export const trafficPoliciesOf: (object: DestinationRule) => readonly PlacedPolicy[] = kept((object) => [...walkPolicies(object)]);

function* walkPolicies({ spec }: DestinationRule): Iterable<PlacedPolicy> {
  yield* policyAndPorts(spec?.trafficPolicy, 'spec/trafficPolicy');
  for (const { value: subset, path } of each(spec?.subsets, 'spec/subsets'))
    yield* policyAndPorts(subset.trafficPolicy, `${path}/trafficPolicy`);
}

function* policyAndPorts(policy: DestinationRuleSpecTrafficPolicy | undefined, path: string): Iterable<PlacedPolicy> {
  if (policy === undefined) return;
  yield { value: policy, path, isOfPort: false };
  for (const placed of each(policy.portLevelSettings, `${path}/portLevelSettings`)) yield { ...placed, isOfPort: true };
}

/** Whether a policy has a setting, those of single ports aside. */
export function setsSomething({ connectionPool, loadBalancer, outlierDetection, tls, ...more }: PlacedPolicy['value']): boolean {
  const { proxyProtocol, retryBudget, tunnel } = more;
  return [connectionPool, loadBalancer, outlierDetection, tls, proxyProtocol, retryBudget, tunnel].some((each) => each !== undefined);
}
