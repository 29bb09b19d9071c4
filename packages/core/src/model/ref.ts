import type { Kind } from './kinds.js';

/** Which object is meant. Cluster-scoped kinds have the namespace ''. */
export interface Ref {
  readonly cluster: string;
  readonly kind: Kind;
  readonly namespace: string;
  readonly name: string;
}
