import type { DestinationRuleSpecTrafficPolicyConnectionPool } from '../../model/generated/istio.js';
import type { Subject } from '../subject.js';
import { trafficPoliciesOf } from './traffic-policies.js';
import { httpRulesOf } from './virtual-service.js';
import { each, type Placed } from './walk.js';

/** A duration, and how fine Istio takes it. */
export interface PlacedDuration extends Placed<string> {
  readonly unit: 'milliseconds' | 'seconds';
}

type Durations = Subject<'DestinationRule' | 'RequestAuthentication' | 'Sidecar' | 'VirtualService'>;

/** Every duration that Istio looks at the fineness of. */
export function durationsOf(subject: Durations): readonly PlacedDuration[] {
  const found: PlacedDuration[] = [];
  walkDurations(subject, (value, path, field) => {
    if (value !== undefined) found.push({ value, path: `${path}/${field}`, unit: field.endsWith('maxAge') ? 'seconds' : 'milliseconds' });
  });
  return found;
}

/** Told of every place where a duration can be: most are empty, so the path is made of its parts only where one is. */
type Tell = (value: string | undefined, path: string, field: string) => void;

function walkDurations(subject: Durations, tell: Tell): void {
  switch (subject.kind) {
    case 'DestinationRule':
      for (const { value, path } of trafficPoliciesOf(subject.object)) {
        tellPool(value.connectionPool, `${path}/connectionPool`, tell);
        tell(value.outlierDetection?.interval, path, 'outlierDetection/interval');
        tell(value.outlierDetection?.baseEjectionTime, path, 'outlierDetection/baseEjectionTime');
        tell(value.loadBalancer?.warmup?.duration, path, 'loadBalancer/warmup/duration');
      }
      return;
    case 'RequestAuthentication':
      for (const { value, path } of each(subject.object.spec?.jwtRules, 'spec/jwtRules')) tell(value.timeout, path, 'timeout');
      return;
    case 'Sidecar':
      tellPool(subject.object.spec?.inboundConnectionPool, 'spec/inboundConnectionPool', tell);
      for (const { value, path } of each(subject.object.spec?.ingress, 'spec/ingress'))
        tellPool(value.connectionPool, `${path}/connectionPool`, tell);
      return;
    case 'VirtualService':
      for (const { value, path } of httpRulesOf(subject.object)) {
        tell(value.timeout, path, 'timeout');
        tell(value.retries?.perTryTimeout, path, 'retries/perTryTimeout');
        tell(value.retries?.backoff, path, 'retries/backoff');
        tell(value.fault?.delay?.fixedDelay, path, 'fault/delay/fixedDelay');
        tell(value.corsPolicy?.maxAge, path, 'corsPolicy/maxAge');
      }
  }
}

function tellPool(pool: DestinationRuleSpecTrafficPolicyConnectionPool | undefined, path: string, tell: Tell): void {
  const { http, tcp } = pool ?? {};
  tell(http?.idleTimeout, path, 'http/idleTimeout');
  tell(http?.http2KeepAlive?.interval, path, 'http/http2KeepAlive/interval');
  tell(http?.http2KeepAlive?.timeout, path, 'http/http2KeepAlive/timeout');
  for (const field of ['connectTimeout', 'idleTimeout', 'maxConnectionDuration'] as const) tell(tcp?.[field], path, `tcp/${field}`);
  tell(tcp?.tcpKeepalive?.time, path, 'tcp/tcpKeepalive/time');
  tell(tcp?.tcpKeepalive?.interval, path, 'tcp/tcpKeepalive/interval');
}
