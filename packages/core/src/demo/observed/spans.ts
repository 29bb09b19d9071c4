import type { Instant } from '../../model/time.js';
import type { Span } from '../../model/trace.js';
import { hostOf } from '../telemetry/endpoint-labels.js';
import type { Variant } from '../telemetry/variants.js';
import type { DemoWorkload } from '../world.js';
import { type CallPlan, isFailure } from './traffic-plan.js';

export interface SpanPlace {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

export interface SpanTime {
  readonly start: Instant;
  readonly end: Instant;
}

interface Side {
  readonly plan: CallPlan;
  readonly variant: Variant;
}

/** The call as the caller's proxy sees it. */
export function clientSpan(place: SpanPlace, side: Side & { from: DemoWorkload }, time: SpanTime): Span {
  return {
    ...place,
    ...ownerOf(side.from),
    ...timing(time),
    operation: operationOf(side),
    error: isFailure(side.variant),
    tags: { ...proxyTags(side, side.from), 'span.kind': 'client', upstream_cluster: `outbound|80||${hostOf(side.plan.call.service)}` },
  };
}

/** The call as the callee's proxy sees it, or in ambient mode the callee itself. */
export function serverSpan(place: SpanPlace, side: Side & { to: DemoWorkload }, time: SpanTime): Span {
  const { variant, to } = side;
  const abandoned = variant.reach === 'timed-out';
  return {
    ...place,
    ...ownerOf(to),
    ...timing(time),
    operation: operationOf(side),
    error: !abandoned && isFailure(variant),
    tags: {
      ...proxyTags(side, to),
      ...(abandoned && { 'http.status_code': '0', response_flags: 'DC' }),
      'span.kind': 'server',
      upstream_cluster: `inbound|${to.ports?.[0] ?? 80}||`,
    },
  };
}

/** A query or message as the caller's own client library reports it. */
export function databaseSpan(place: SpanPlace, { call, from, to }: CallPlan, time: SpanTime): Span {
  const messaging = call.system === 'kafka';
  return {
    ...place,
    ...(from && ownerOf(from)),
    service: from ? `${from.app}.${from.namespace}` : 'unknown',
    ...timing(time),
    operation: call.operation ?? 'query',
    error: false,
    tags: {
      'span.kind': messaging ? 'producer' : 'client',
      [messaging ? 'messaging.system' : 'db.system']: call.system ?? '',
      'peer.service': to ? `${to.app}.${to.namespace}` : call.service,
      'server.address': hostOf(call.service),
    },
  };
}

function ownerOf({ app, namespace, name, cluster }: DemoWorkload): Pick<Span, 'cluster' | 'namespace' | 'service' | 'workload'> {
  return { service: `${app}.${namespace}`, cluster, workload: name, namespace };
}

/** To the microsecond, as tracers report. */
function timing({ start, end }: SpanTime): { start: Instant; duration: number } {
  return { start: Math.round(start * 1000) / 1000, duration: Math.round((end - start) * 1000) / 1000 };
}

function operationOf({ plan, variant }: Side): string {
  return variant.operation ?? plan.call.operation ?? hostOf(plan.call.service);
}

function proxyTags({ plan, variant }: Side, at: DemoWorkload): Record<string, string> {
  const operation = operationOf({ plan, variant });
  const [method = 'GET', path = '/'] = operation.startsWith('/') ? ['POST', operation] : operation.split(' ');
  return {
    component: at.mesh === 'ambient' ? 'opentelemetry' : 'proxy',
    'http.method': method,
    'http.url': `http://${hostOf(plan.call.service)}${path}`,
    'http.status_code': variant.code,
    response_flags: variant.flags,
    ...(variant.grpc !== undefined && { 'grpc.status_code': variant.grpc }),
    ...(isFailure(variant) && { error: 'true' }),
    'istio.canonical_service': at.app,
    'istio.canonical_revision': at.version ?? 'latest',
    'istio.namespace': at.namespace,
    'istio.cluster_id': at.cluster,
    'istio.mesh_id': 'inkwell',
  };
}
