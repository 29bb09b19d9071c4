import type { Mark } from './legend-table.js';

/** Path data of the signs in a node's mark, around its middle, within a circle of radius `markRadius`. */
export const markPaths: Readonly<Record<Mark, string>> = {
  alert: 'M0-3.8v4.4M0 3.2v.4',
  cross: 'M-2.7-2.7 2.7 2.7M2.7-2.7-2.7 2.7',
  wait: 'M-3.8 0h.01M0 0h.01M3.8 0h.01',
};

export const markRadius = 8.5;
