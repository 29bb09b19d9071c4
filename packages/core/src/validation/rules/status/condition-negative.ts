import { defineRule, type Rule } from '../../rule.js';
import type { Subject } from '../../subject.js';
import { each, type Placed } from '../../walk/walk.js';

interface Condition {
  readonly type?: string;
  readonly status?: string;
  readonly reason?: string;
  readonly message?: string;
}

type JudgedKind = 'AuthorizationPolicy' | 'K8sGRPCRoute' | 'K8sHTTPRoute' | 'Service' | 'ServiceEntry' | 'WorkloadEntry';

/** Of which conditions something is to be told, with `istio.io/` before them or without; of Gateways another check tells. */
const judged: Readonly<Record<JudgedKind, readonly string[]>> = {
  AuthorizationPolicy: ['ZtunnelAccepted', 'WaypointAccepted'],
  K8sGRPCRoute: ['Accepted', 'Programmed', 'ResolvedRefs'],
  K8sHTTPRoute: ['Accepted', 'Programmed', 'ResolvedRefs'],
  Service: ['WaypointBound'],
  ServiceEntry: ['WaypointBound'],
  WorkloadEntry: ['WaypointBound'],
};

function* conditionsOf(subject: Subject<JudgedKind>): Iterable<Placed<Condition>> {
  if (subject.kind === 'K8sHTTPRoute' || subject.kind === 'K8sGRPCRoute') {
    const parents: readonly { readonly conditions?: readonly Condition[] }[] = subject.object.status?.parents ?? [];
    for (const { value: parent, path } of each(parents, 'status/parents')) yield* each(parent.conditions, `${path}/conditions`);
  } else {
    yield* each<Condition>(subject.object.status?.conditions, 'status/conditions');
  }
}

export const conditionNegative: Rule = defineRule({
  code: 'IST0171',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy', 'K8sGRPCRoute', 'K8sHTTPRoute', 'Service', 'ServiceEntry', 'WorkloadEntry'],
  inputs: [],
  message: 'The cluster says {type} is not so: {reason}: {text}',
  evidence: 'presence',
  *check(subject) {
    for (const { value: condition, path } of conditionsOf(subject)) {
      const { type = '', status = '', reason = '', message: text = '' } = condition;
      const plain = type.replace(/^istio\.io\//, '');
      const isPartly = plain === 'WaypointAccepted' && reason === 'PartiallyInvalid';
      if (judged[subject.kind].includes(plain) && (status === 'False' || isPartly)) yield { path, params: { type, reason, text } };
    }
  },
});
