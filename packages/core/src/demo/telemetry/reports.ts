import type { Labels } from '../../ports/metric-store.js';
import type { Call, DemoClusterName } from '../spec.js';
import { type DemoWorkload, workloadAt, workloads } from '../world.js';
import { destinationLabels, hasProxy, isSecured, serviceLabels, sourceLabels } from './endpoint-labels.js';
import type { Variant } from './variants.js';

/** The labels under which one proxy counts, and the cluster whose Prometheus scrapes it. */
export interface Report {
  readonly cluster: DemoClusterName;
  readonly labels: Labels;
}

type Reporter = 'destination' | 'source' | 'waypoint';

/** Proxies that understand requests, and on which side of a call they count: gateways only count what they send on. */
const COUNTS_SENT: ReadonlySet<string> = new Set(['gateway', 'native-sidecar', 'sidecar', 'vm']);
const COUNTS_RECEIVED: ReadonlySet<string> = new Set(['native-sidecar', 'sidecar', 'vm']);

/** Which sidecars, gateways and waypoints report the requests (or for a TCP call the bytes) of a variant, and as what. */
export function reportsOf(variant: Variant): Report[] {
  const { call } = variant;
  const from = workloadAt(call.from);
  const to = variant.reach === 'refused' ? undefined : workloadAt(call.to);
  const reports: Report[] = [];
  if (from && COUNTS_SENT.has(from.mesh) && !call.mirrored) reports.push(report('source', { variant, from, to, at: from }));
  if (to && COUNTS_RECEIVED.has(to.mesh)) reports.push(report('destination', { variant, from, to, at: to }));
  const waypoint = to && waypointBetween(call);
  if (waypoint) reports.push(report('waypoint', { variant, from, to, at: waypoint }));
  return reports;
}

/**
 * What ztunnels count, always as TCP: on the caller's node as far as the waypoint if there is one, on the callee's node
 * from there on. Each is reported for the whole call, whatever the requests' outcomes. At either end a ztunnel knows what it
 * secured, and has no word for what nobody did.
 */
export function ztunnelReports(call: Call): Report[] {
  const from = workloadAt(call.from);
  const to = workloadAt(call.to);
  const waypoint = waypointBetween(call);
  const ztunnel = (
    reporter: Reporter,
    ends: { from: DemoWorkload | undefined; to: DemoWorkload | undefined; at: DemoWorkload },
  ): Report => ({
    cluster: ends.at.cluster,
    labels: {
      ...commonLabels(reporter, call, ends),
      app: 'ztunnel',
      connection_security_policy: isSecured(call) ? 'mutual_tls' : 'unknown',
      request_protocol: 'tcp',
      response_flags: '-',
    },
  });
  return [
    ...(from?.mesh === 'ambient' ? [ztunnel('source', { from, to: waypoint ?? to, at: from })] : []),
    ...(to?.mesh === 'ambient' ? [ztunnel('destination', { from: waypoint ?? from, to, at: to })] : []),
  ];
}

/** The waypoint that a request from one ambient workload to another passes; sidecars and gateways go past it. */
function waypointBetween(call: Call): DemoWorkload | undefined {
  const to = workloadAt(call.to);
  if (to?.mesh !== 'ambient' || workloadAt(call.from)?.mesh !== 'ambient' || call.protocol === 'tcp') return undefined;
  return workloads.get(`${to.cluster}:${to.namespace}/waypoint`);
}

interface Ends {
  readonly variant: Variant;
  readonly from: DemoWorkload | undefined;
  readonly to: DemoWorkload | undefined;
  /** The workload whose proxy reports. */
  readonly at: DemoWorkload;
}

function report(reporter: Reporter, ends: Ends): Report {
  const { call, operation, code, grpc, flags, reach } = ends.variant;
  const disconnected = reporter === 'destination' && reach === 'timed-out';
  const tcp = call.protocol === 'tcp';
  return {
    cluster: ends.at.cluster,
    labels: {
      ...commonLabels(reporter, call, ends),
      app: ends.at.app,
      request_protocol: call.protocol,
      ...(!tcp && { response_code: disconnected ? '0' : code }),
      ...(!tcp && grpc !== undefined && !disconnected && { grpc_response_status: grpc }),
      response_flags: disconnected ? 'DC' : reporter === 'source' || reach !== 'served' ? flags : '-',
      ...(reporter === 'destination' && operation !== undefined && { request_operation: operation }),
    },
  };
}

function commonLabels(
  reporter: Reporter,
  call: Call,
  { from, to }: { from: DemoWorkload | undefined; to: DemoWorkload | undefined },
): Labels {
  const secured = isSecured(call);
  const known = reporter === 'source' || hasProxy(from) ? from : undefined;
  return {
    reporter,
    ...sourceLabels(known, secured),
    ...destinationLabels(to, secured),
    ...serviceLabels(call),
    connection_security_policy: reporter === 'source' ? 'unknown' : secured ? 'mutual_tls' : 'none',
  };
}
