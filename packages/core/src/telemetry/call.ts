import type { Labels } from '../ports/metric-store.js';
import { label } from './labels.js';

/**
 * The protocol and response code of a request series; undefined for a protocol that is neither HTTP nor gRPC.
 * gRPC's own status counts unless HTTP itself failed; Envoy writes 0 where nobody responded, which becomes `-`.
 */
export function requestCall(labels: Labels): { readonly protocol: 'http' | 'grpc'; readonly code: string } | undefined {
  const protocol = labels[label.protocol] ?? 'http';
  if (protocol !== 'http' && protocol !== 'grpc') return undefined;
  const code = labels[label.code] ?? 'unknown';
  if (code === '0') return { protocol, code: '-' };
  return { protocol, code: protocol === 'grpc' && !/^[45]/.test(code) ? (labels[label.grpcStatus] ?? code) : code };
}
