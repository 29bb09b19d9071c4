import type { Protocol } from '../model/traffic.js';

/**
 * What counts as an error: no response; 4xx and 5xx; for gRPC any status but 0. TCP has none.
 * Source: kiali graph/protocol.go.
 */
export function isErrorCode(protocol: Protocol, code: string): boolean {
  if (protocol === 'tcp') return false;
  if (code === '-') return true;
  if (protocol === 'http' || code.length === 3) return code.startsWith('4') || code.startsWith('5');
  return code !== '0' && code !== '';
}

/** The part of rates by code that failed. */
export function errorRate<T extends { readonly rate: number }>(
  protocol: Protocol,
  parts: readonly T[],
  codeOf: (part: T) => string,
): number {
  let sum = 0;
  for (const part of parts) if (isErrorCode(protocol, codeOf(part))) sum += part.rate;
  return sum;
}
