import type { Difference } from '../difference.js';

/** All deliberate differences from what Istio's CRDs and its webhook accept. Codes are `valid`, `error` and `warning`. */
export const schemaDifferences: readonly Difference[] = [];
