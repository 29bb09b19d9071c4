import type { TokenName } from '../tokens/tokens.js';
import type { ChangeMark, DecorationTone } from './annotations.js';

export interface ChangeFace {
  readonly token: TokenName;
  /** Path data within a circle of radius `markRadius`: colour is never the only sign. */
  readonly sign: string;
}

/** How the marks of a comparison look, in the picture, its export, the legend and lists. */
export const changeFaces: Readonly<Record<ChangeMark, ChangeFace>> = {
  appeared: { token: 'protocol-tcp', sign: 'M0-4v8M-4 0h8' },
  gone: { token: 'health-na', sign: 'M-4 0h8' },
  worse: { token: 'health-failure', sign: 'M0 4v-8M-3.500-.5 0-4 3.500-.5' },
  better: { token: 'health-healthy', sign: 'M0-4v8M-3.500 .5 0 4 3.500 .5' },
  changed: { token: 'health-not-ready', sign: 'M-3.800-1.800h7.600M-3.800 1.800h7.600' },
  absent: { token: 'health-na', sign: '' },
};

export interface DecorationFace {
  readonly token: TokenName;
  /** Written before the text. */
  readonly sign: string;
}

export const decorationFaces: Readonly<Record<DecorationTone, DecorationFace>> = {
  neutral: { token: 'color-text-muted', sign: '' },
  info: { token: 'protocol-tcp', sign: 'i ' },
  warning: { token: 'health-degraded', sign: '! ' },
  error: { token: 'health-failure', sign: '× ' },
};

/** The longest word of a host's own that the picture shows, in characters. */
export const longestDecoration = 24;
