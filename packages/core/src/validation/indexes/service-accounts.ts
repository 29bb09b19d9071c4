import { defineIndex, type Index, keyOf } from '../engine/inputs.js';
import { workloadKinds } from '../kinds.js';
import { podPartOf } from './workloads.js';

/** A service account that is there, or that something runs under. */
export interface AccountFacts {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
}

/** By namespace and name, and all under ''. */
export const serviceAccounts: Index<'service-accounts', AccountFacts> = defineIndex({
  name: 'service-accounts',
  kinds: ['ServiceAccount', ...workloadKinds],
  exact: true,
  *entries(subject) {
    const { cluster, namespace } = subject;
    const name = subject.kind === 'ServiceAccount' ? subject.name : podPartOf(subject).spec?.serviceAccountName || 'default';
    for (const key of [keyOf(namespace, name), '']) yield [key, { cluster, namespace, name }];
  },
  where: (key) => (key === '' ? {} : { namespace: key.split('\n')[0] ?? '' }),
});

/** What mesh facts tell of who runs in a cluster. */
export interface ToldAccounts {
  /** '*' for each. */
  readonly cluster: string;
  readonly principals: readonly string[];
  readonly trustDomains: readonly string[];
}

/** Under 'all'. */
export const toldAccounts: Index<'told-accounts', ToldAccounts> = defineIndex({
  name: 'told-accounts',
  kinds: ['MeshFacts'],
  *entries({ object }) {
    const { cluster = '*', serviceAccounts: principals = [], trustDomains = [] } = object.spec ?? {};
    yield ['all', { cluster, principals, trustDomains }];
  },
});
