import type { GraphFeature } from '../source/mesh-data-source.js';

/** What a graph tells unless it is asked otherwise. None of it needs a metric of its own but `extensions`. */
export const defaultGraphFeatures: readonly GraphFeature[] = [
  'ambient',
  'deadNodes',
  'health',
  'istio',
  'outOfMesh',
  'serviceEntries',
  'workloadEntries',
];
