import { defineIndex, type Index, keyOf } from '../engine/inputs.js';
import { looksAtRequests } from '../walk/layer7.js';
import type { Labels } from './selectors.js';

/** An AuthorizationPolicy that looks at requests, by what it is for. */
export interface RequestPolicy {
  readonly name: string;
  /** Of the workloads that it selects; empty for all. */
  readonly labels: Labels;
  /** The Services that are its targets, where it has targets. */
  readonly services?: readonly string[];
}

/** By cluster and namespace. */
export const requestPolicies: Index<'request-policies', RequestPolicy> = defineIndex({
  name: 'request-policies',
  kinds: ['AuthorizationPolicy'],
  *entries({ cluster, namespace, name, object }) {
    if (!looksAtRequests(object)) return;
    const { selector, targetRef, targetRefs = [] } = object.spec ?? {};
    const targets = targetRef === undefined ? targetRefs : [targetRef, ...targetRefs];
    const services = targets.filter(({ group = '', kind }) => kind === 'Service' && (group === '' || group === 'core'));
    const labels = selector?.matchLabels ?? {};
    yield [keyOf(cluster, namespace), { name, labels, ...(targets.length > 0 && { services: services.map((each) => each.name) }) }];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});
