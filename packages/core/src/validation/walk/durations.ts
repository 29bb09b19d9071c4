import type { DestinationRuleSpecTrafficPolicyConnectionPool } from '../../model/generated/istio.js';
import type { Subject } from '../subject.js';
import { trafficPoliciesOf } from './traffic-policies.js';
import { each, type Placed } from './walk.js';

/** A duration, and how fine Istio takes it. */
export interface PlacedDuration extends Placed<string> {
  readonly unit: 'milliseconds' | 'seconds';
}

/** Every duration that Istio looks at the fineness of. */
export function* durationsOf(
  subject: Subject<'DestinationRule' | 'RequestAuthentication' | 'Sidecar' | 'VirtualService'>,
): Iterable<PlacedDuration> {
  for (const { value, path } of placesOf(subject)) {
    if (value !== undefined) yield { value, path, unit: path.endsWith('/maxAge') ? 'seconds' : 'milliseconds' };
  }
}

type Place = Placed<string | undefined>;

function* placesOf(subject: Parameters<typeof durationsOf>[0]): Iterable<Place> {
  switch (subject.kind) {
    case 'DestinationRule':
      for (const { value, path } of trafficPoliciesOf(subject.object)) {
        yield* ofPool(value.connectionPool, `${path}/connectionPool`);
        yield { value: value.outlierDetection?.interval, path: `${path}/outlierDetection/interval` };
        yield { value: value.outlierDetection?.baseEjectionTime, path: `${path}/outlierDetection/baseEjectionTime` };
        yield { value: value.loadBalancer?.warmup?.duration, path: `${path}/loadBalancer/warmup/duration` };
      }
      return;
    case 'RequestAuthentication':
      for (const { value, path } of each(subject.object.spec?.jwtRules, 'spec/jwtRules'))
        yield { value: value.timeout, path: `${path}/timeout` };
      return;
    case 'Sidecar':
      yield* ofPool(subject.object.spec?.inboundConnectionPool, 'spec/inboundConnectionPool');
      for (const { value, path } of each(subject.object.spec?.ingress, 'spec/ingress'))
        yield* ofPool(value.connectionPool, `${path}/connectionPool`);
      return;
    case 'VirtualService':
      yield* ofRules(subject);
  }
}

function* ofRules({ object }: Subject<'VirtualService'>): Iterable<Place> {
  for (const { value, path } of each(object.spec?.http, 'spec/http')) {
    yield { value: value.timeout, path: `${path}/timeout` };
    yield { value: value.retries?.perTryTimeout, path: `${path}/retries/perTryTimeout` };
    yield { value: value.retries?.backoff, path: `${path}/retries/backoff` };
    yield { value: value.fault?.delay?.fixedDelay, path: `${path}/fault/delay/fixedDelay` };
    yield { value: value.corsPolicy?.maxAge, path: `${path}/corsPolicy/maxAge` };
  }
}

function* ofPool(pool: DestinationRuleSpecTrafficPolicyConnectionPool | undefined, path: string): Iterable<Place> {
  const { http, tcp } = pool ?? {};
  yield { value: http?.idleTimeout, path: `${path}/http/idleTimeout` };
  yield { value: http?.http2KeepAlive?.interval, path: `${path}/http/http2KeepAlive/interval` };
  yield { value: http?.http2KeepAlive?.timeout, path: `${path}/http/http2KeepAlive/timeout` };
  for (const field of ['connectTimeout', 'idleTimeout', 'maxConnectionDuration'] as const)
    yield { value: tcp?.[field], path: `${path}/tcp/${field}` };
  yield { value: tcp?.tcpKeepalive?.time, path: `${path}/tcp/tcpKeepalive/time` };
  yield { value: tcp?.tcpKeepalive?.interval, path: `${path}/tcp/tcpKeepalive/interval` };
}
