import type { Instant } from '../../model/time.js';
import type { Span } from '../../model/trace.js';
import { hostOf } from '../telemetry/endpoint-labels.js';
import type { Variant } from '../telemetry/variants.js';
import type { DemoWorkload } from '../world.js';
import type { CallPlan } from './traffic-plan.js';

/** One span before it is put into words: enough to judge whether its trace is asked for. */
export interface Step {
  /** A call as the caller's proxy sees it, the same as the callee sees it, or a query as the caller's own library does. */
  readonly kind: 'client' | 'query' | 'server';
  /** Whose span it is. */
  readonly owner: DemoWorkload;
  readonly plan: CallPlan;
  readonly variant: Variant;
  readonly failed: boolean;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly start: Instant;
  /** Known once everything below has ended. */
  end: Instant;
}

export function spanOf(step: Step, traceId: string): Span {
  const { owner, plan, spanId, parentSpanId, start, end, failed } = step;
  return {
    traceId,
    spanId,
    ...(parentSpanId !== undefined && { parentSpanId }),
    operation: operationOf(step),
    service: `${owner.app}.${owner.namespace}`,
    cluster: owner.cluster,
    workload: owner.name,
    namespace: owner.namespace,
    start: microseconds(start),
    duration: microseconds(end - start),
    error: failed,
    tags: step.kind === 'query' ? queryTags(plan) : { ...proxyTags(step), ...sideTags(step) },
  };
}

function queryTags({ call, to }: CallPlan): Record<string, string> {
  const messaging = call.system === 'kafka';
  return {
    'span.kind': messaging ? 'producer' : 'client',
    [messaging ? 'messaging.system' : 'db.system']: call.system ?? '',
    'peer.service': to ? `${to.app}.${to.namespace}` : call.service,
    'server.address': hostOf(call.service),
  };
}

function sideTags({ kind, plan, owner, variant }: Step): Record<string, string> {
  if (kind === 'client') return { 'span.kind': 'client', upstream_cluster: `outbound|80||${hostOf(plan.call.service)}` };
  return {
    ...(variant.reach === 'timed-out' && { 'http.status_code': '0', response_flags: 'DC' }),
    'span.kind': 'server',
    upstream_cluster: `inbound|${owner.ports?.[0] ?? 80}||`,
  };
}

function microseconds(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

function operationOf({ plan, variant }: Step): string {
  return variant.operation ?? plan.call.operation ?? hostOf(plan.call.service);
}

function proxyTags(step: Step): Record<string, string> {
  const { plan, variant, owner, failed } = step;
  const operation = operationOf(step);
  const [method = 'GET', path = '/'] = operation.startsWith('/') ? ['POST', operation] : operation.split(' ');
  return {
    component: owner.mesh === 'ambient' ? 'opentelemetry' : 'proxy',
    'http.method': method,
    'http.url': `http://${hostOf(plan.call.service)}${path}`,
    'http.status_code': variant.code,
    response_flags: variant.flags,
    ...(variant.grpc !== undefined && { 'grpc.status_code': variant.grpc }),
    ...(failed && { error: 'true' }),
    'istio.canonical_service': owner.app,
    'istio.canonical_revision': owner.version ?? 'latest',
    'istio.namespace': owner.namespace,
    'istio.cluster_id': owner.cluster,
    'istio.mesh_id': 'inkwell',
  };
}
