import { appOf, versionOf } from '../../facts/derived/canonical-labels.js';
import type { Workload } from '../../facts/derived/workloads.js';
import type { InputName } from '../../facts/facts.js';
import type { GraphDraft } from '../draft.js';
import { identify, type NodeIdentity, serviceNode } from '../identity.js';
import type { Endpoint } from '../../telemetry/sample.js';
import { defineStage, type GraphStage } from './stage.js';

/** Workloads that run to an end are not idle when they do nothing. Kiali leaves them out of its lists by default. */
const runToAnEnd = new Set(['Job', 'CronJob']);

/**
 * Adds the services and workloads of the asked namespaces that no traffic tells of: services where service nodes are
 * drawn, workloads in every graph but that of services. A graph of one node stays with its neighbours.
 * Source: kiali appender/idle_node.go.
 */
export const idleNodes: GraphStage<'Service' | Extract<InputName, 'derived:workloads' | 'derived:waypoints'>> = defineStage({
  name: 'idle-nodes',
  feature: 'idleNodes',
  inputs: ({ injectServiceNodes, graphType }) => [
    ...(injectServiceNodes ? (['Service'] as const) : []),
    ...(graphType === 'service' ? [] : (['derived:workloads', 'derived:waypoints'] as const)),
  ],
  apply(draft, facts, { injectServiceNodes, graphType, focus }) {
    if (focus !== undefined) return;
    const asked = new Set(facts.scope.namespaces);
    for (const cluster of injectServiceNodes ? facts.clusters : []) {
      for (const { metadata } of facts.list('Service', cluster)) {
        const namespace = metadata.namespace ?? '';
        if (asked.has(namespace)) addIdle(draft, serviceNode({ cluster, namespace }, metadata.name));
      }
    }
    for (const workload of graphType === 'service' ? [] : facts.derived('workloads').all) {
      const { cluster, namespace, name, kind } = workload;
      if (!asked.has(namespace) || runToAnEnd.has(kind)) continue;
      const waypoint = facts.derived('waypoints').has(cluster, namespace, name);
      const identity = identify(described(workload, waypoint), { serviceNamespace: namespace, service: '' }, graphType);
      if (identity !== undefined) addIdle(draft, identity, waypoint);
    }
  },
});

/** A workload as telemetry would describe it; a waypoint is never an app. */
function described({ cluster, namespace, name, labels }: Workload, waypoint: boolean): Endpoint {
  const app = waypoint ? '' : (appOf(labels) ?? 'unknown');
  const version = versionOf(labels) ?? 'unknown';
  return { cluster, namespace, workload: name, app, version };
}

function addIdle(draft: GraphDraft, identity: NodeIdentity, waypoint = false): void {
  if (draft.find(identity.id) !== undefined) return;
  const { marks } = draft.node(identity);
  marks.idle = true;
  if (waypoint) marks.waypoint = true;
}
