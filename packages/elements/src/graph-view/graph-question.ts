import { defaultGraphFeatures, type GraphFeature, type GraphQuery, type Instant } from '@meshlens/core';
import type { GraphViewOptions } from '../views/graph-view-options.js';
import { featuresFor, type FindLanguage } from './shown-graph.js';
import type { Situation } from './state/graph-view-state.js';

interface Asking extends Pick<Situation, 'at' | 'find' | 'hide' | 'trail'> {
  readonly language: FindLanguage;
}

/** What to ask for these namespaces, options and place. Only what is to be seen is asked for: response times cost further queries. */
export function graphQuestion(namespaces: readonly string[], options: GraphViewOptions, asking: Asking): GraphQuery {
  const { at, find, hide, trail, language } = asking;
  const { graphType, windowSeconds, serviceNodes, idleEdges, boxBy, waypoints } = options;
  const { httpRates, grpcRates, tcpRates, ambientTraffic } = options;
  const features = [...new Set([...optionFeatures(options), ...featuresFor(language, find, hide)])];
  const focus = trail.at(-1);
  return {
    namespaces,
    graphType,
    windowSeconds,
    injectServiceNodes: serviceNodes,
    idleEdges,
    boxBy,
    features,
    waypoints,
    httpRates,
    grpcRates,
    tcpRates,
    ambientTraffic,
    ...(at !== undefined && { at }),
    ...(focus && { focus }),
  };
}

/** What only the expressions ask for. */
export function extraFeatures(options: GraphViewOptions, { find, hide, language }: Omit<Asking, 'at' | 'trail'>): readonly GraphFeature[] {
  const known = new Set(optionFeatures(options));
  return featuresFor(language, find, hide).filter((feature) => !known.has(feature));
}

/** The instant that a graph of now is compared with. */
export function comparedAt({ compare }: Pick<Situation, 'compare'>, now: Instant): Instant | undefined {
  return compare && (compare.at ?? now - (compare.agoSeconds ?? 3_600) * 1000);
}

function optionFeatures({ idleNodes, edgeLabels, operations, badges, animation }: GraphViewOptions): readonly GraphFeature[] {
  const features: GraphFeature[] = [...defaultGraphFeatures];
  if (idleNodes) features.push('idleNodes');
  if (operations) features.push('operations');
  if (badges.includes('security')) features.push('security');
  // What moves, moves as fast as calls are answered.
  if (edgeLabels.includes('responseTime') || animation !== 'off') features.push('responseTime');
  if (edgeLabels.includes('throughput')) features.push('throughput');
  return features;
}
