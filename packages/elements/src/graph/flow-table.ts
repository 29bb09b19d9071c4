import type { TokenName } from '../tokens/tokens.js';

export type FlowName = 'error' | 'http' | 'tcp';

export interface FlowFace {
  readonly token: TokenName;
  /** Path data around the middle: shapes differ, so that colour is never the only sign. */
  readonly path: string;
  readonly filled: boolean;
  /** How far beside the line it moves, in pixels at zoom 1. */
  readonly beside: number;
}

/** What moves along calls; the canvas and the legend draw the same ones. */
export const flowFaces: Readonly<Record<FlowName, FlowFace>> = {
  http: { token: 'protocol-http', path: 'M-3.5 0A3.5 3.5 0 1 1 3.5 0A3.5 3.5 0 1 1-3.5 0z', filled: true, beside: 0 },
  error: { token: 'health-failure', path: 'M0-5.5 5.5 0 0 5.5-5.5 0z', filled: true, beside: 0 },
  tcp: { token: 'protocol-tcp', path: 'M-2.8 0A2.8 2.8 0 1 1 2.8 0A2.8 2.8 0 1 1-2.8 0z', filled: false, beside: 4 },
};
