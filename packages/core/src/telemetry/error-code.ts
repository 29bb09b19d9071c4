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
