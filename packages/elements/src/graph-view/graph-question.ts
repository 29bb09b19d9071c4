import { defaultGraphFeatures, type GraphFeature, type GraphQuery } from '@meshlens/core';
import type { GraphViewOptions } from '../views/graph-view-options.js';

/** What to ask for these namespaces and options. Only what is to be seen is asked for: response times cost further queries. */
export function graphQuestion(namespaces: readonly string[], options: GraphViewOptions): GraphQuery {
  const { graphType, windowSeconds, serviceNodes, idleEdges, idleNodes, boxBy, edgeLabels } = options;
  const features: GraphFeature[] = [...defaultGraphFeatures];
  if (idleNodes) features.push('idleNodes');
  if (edgeLabels.includes('responseTime')) features.push('responseTime');
  if (edgeLabels.includes('throughput')) features.push('throughput');
  return { namespaces, graphType, windowSeconds, injectServiceNodes: serviceNodes, idleEdges, boxBy, features };
}
