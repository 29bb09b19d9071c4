import { type GraphNode, type Health, type MeshGraph, RATE_ANNOTATION } from '@meshlens/core';
import type { Metadata } from './traffic-map.js';

type RatesByProtocol = Record<string, Record<string, number>>;

/**
 * The health data that Kiali puts on a judged node: all requests to and from it by code. A graph has them on its edges.
 * That of an app Kiali writes down twice, the second time for the box around it.
 */
export function healthMetadata(node: GraphNode, graph: MeshGraph): Metadata {
  if (node.health === undefined) return {};
  const inbound: RatesByProtocol = {};
  const outbound: RatesByProtocol = {};
  for (const { source, target, protocol, traffic } of graph.edges) {
    if (protocol === undefined || protocol === 'tcp') continue;
    for (const { code, rate } of traffic.codes) {
      if (target === node.id) add(inbound, protocol, { code, rate });
      if (source === node.id) add(outbound, protocol, { code, rate });
    }
  }
  const { ownTolerances } = node.marks;
  const isApp = node.type === 'app';
  const healthData = { requests: { inbound, outbound }, ...(isApp && { workloadStatuses: podsOf(node.health, { inbound, outbound }) }) };
  return {
    healthData,
    ...(isApp && { healthDataApp: healthData }),
    ...(node.type !== 'app' && { hasHealthConfig: ownTolerances === undefined ? {} : { [RATE_ANNOTATION]: ownTolerances } }),
  };
}

/** What was judged by its pods: by name what is amiss, and without traffic something else must have been judged. */
function podsOf({ status, reasons }: Health, requests: Readonly<Record<'inbound' | 'outbound', RatesByProtocol>>): readonly Metadata[] {
  const amiss = reasons.flatMap((reason) => (reason.kind === 'traffic' ? [] : [{ name: reason.workload }]));
  const silent = Object.keys({ ...requests.inbound, ...requests.outbound }).length === 0;
  return amiss.length === 0 && silent && status !== 'na' ? [{ name: '' }] : amiss;
}

function add(rates: RatesByProtocol, protocol: string, { code, rate }: { readonly code: string; readonly rate: number }): void {
  const byCode = (rates[protocol] ??= {});
  byCode[code] = (byCode[code] ?? 0) + rate;
}
