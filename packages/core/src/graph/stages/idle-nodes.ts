import { appOf, versionOf } from '../../facts/derived/canonical-labels.js';
import type { Workload } from '../../facts/derived/workloads.js';
import type { Facts, InputName } from '../../facts/facts.js';
import type { GraphType } from '../../model/graph.js';
import type { Service } from '../../model/kubernetes.js';
import type { GraphDraft } from '../draft.js';
import { identify, type NodeIdentity, serviceNode } from '../identity.js';
import { serviceOf } from '../node-service.js';
import { type NodeWorkloadInputs, workloadsOf } from '../node-workloads.js';
import type { Endpoint } from '../../telemetry/sample.js';
import { defineStage, type GraphStage } from './stage.js';

type Inputs = 'Service' | NodeWorkloadInputs | Extract<InputName, 'derived:waypoints'>;

/** Workloads that run to an end are not idle when they do nothing. Kiali leaves them out of its lists by default. */
const runToAnEnd = new Set(['Job', 'CronJob']);

/**
 * Adds the services and workloads of the asked namespaces that no traffic tells of: services where service nodes are
 * drawn, workloads in every graph but that of services. A graph of one node stays with its neighbours.
 * Source: kiali appender/idle_node.go.
 */
export const idleNodes: GraphStage<Inputs> = defineStage({
  name: 'idle-nodes',
  feature: 'idleNodes',
  inputs: ({ injectServiceNodes, graphType }) => [
    ...(injectServiceNodes ? (['Service'] as const) : []),
    ...(graphType === 'service' ? [] : (['derived:apps', 'derived:workloads', 'derived:waypoints'] as const)),
  ],
  apply(draft, facts, { injectServiceNodes, graphType, focus }) {
    if (focus !== undefined) return;
    const asked = new Set(facts.scope.namespaces);
    const drawn = drawnObjects(draft, facts, graphType);
    for (const cluster of injectServiceNodes ? facts.clusters : []) {
      for (const service of facts.list('Service', cluster)) {
        const { name, namespace = '' } = service.metadata;
        if (asked.has(namespace) && !drawn.has(service)) addIdle(draft, serviceNode({ cluster, namespace }, name));
      }
    }
    for (const workload of graphType === 'service' ? [] : facts.derived('workloads').all) {
      const { cluster, namespace, name, kind } = workload;
      if (!asked.has(namespace) || runToAnEnd.has(kind)) continue;
      // The node of an app does not stand for a waypoint among its workloads.
      const waypoint = facts.derived('waypoints').has(cluster, namespace, name);
      if (!waypoint && drawn.has(workload)) continue;
      const identity = identify(described(workload, waypoint), { serviceNamespace: namespace, service: '' }, graphType);
      if (identity !== undefined) addIdle(draft, identity, waypoint);
    }
  },
});

/** What has nodes already, so that not every name need be made a node's. Of an app, each version is a node of its own where versions are drawn. */
function drawnObjects(draft: GraphDraft, facts: Facts<Inputs>, graphType: GraphType): ReadonlySet<Service | Workload> {
  const drawn = new Set<Service | Workload>();
  for (const node of draft.nodes) {
    const { workload } = node.identity;
    const service = node.marks.serviceEntry === undefined ? serviceOf(node, facts) : undefined;
    if (service !== undefined) drawn.add(service);
    if (workload !== undefined || graphType === 'app') for (const behind of workloadsOf(node, facts)) drawn.add(behind);
  }
  return drawn;
}

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
