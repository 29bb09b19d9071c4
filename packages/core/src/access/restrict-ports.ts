import type { MeshPorts } from '../ports/mesh-ports.js';
import type { Access } from './access.js';
import { restrictLogs } from './restrict-logs.js';
import { restrictReader } from './restrict-reader.js';
import { restrictStore } from './restrict-store.js';
import { restrictTraces } from './restrict-traces.js';
import { sightOf } from './sight.js';

/**
 * The mesh as a viewer with this access sees it. The only place where access is applied: whatever is computed on these
 * ports is computed from nothing else, so no answer can hold a name that did not pass here. Nothing is remembered here,
 * so ports that cache stay underneath and may be shared by all viewers.
 */
export function restrictPorts({ clusters, metrics, traces, logs }: MeshPorts, access: Access): MeshPorts {
  if (access === 'everything') return { clusters, metrics, ...(traces && { traces }), ...(logs && { logs }) };
  const sight = sightOf(access);
  return {
    clusters: clusters.filter(({ cluster }) => sight.seesCluster(cluster)).map((reader) => restrictReader(reader, sight)),
    metrics: metrics.map((store) => restrictStore(store, sight)),
    ...(traces && { traces: restrictTraces(traces, sight) }),
    ...(logs && { logs: restrictLogs(logs, sight) }),
  };
}
