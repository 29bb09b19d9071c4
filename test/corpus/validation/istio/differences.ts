import type { Difference } from '../difference.js';

/** All deliberate differences from Istio's analyzers. */
export const analyzerDifferences: readonly Difference[] = [];
