import type { VirtualServiceSpecHttpHeaders } from '../../../model/generated/istio.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { headersOf } from '../../walk/virtual-service.js';
import { each } from '../../walk/walk.js';

const name = /^[\w!#$%&'*+.^`|~-]+$/;

function* faultsOf(
  headers: VirtualServiceSpecHttpHeaders,
  path: string,
): Iterable<{ readonly path: string; readonly params: { readonly header: string; readonly fault: string } }> {
  for (const side of ['request', 'response'] as const) {
    const operations = headers[side];
    for (const operation of ['add', 'set'] as const) {
      for (const header of Object.keys(operations?.[operation] ?? {})) {
        const fault = faultOf(header, side === 'request');
        if (fault !== undefined) yield { path: pathBelow(`${path}/${side}/${operation}`, header), params: { header, fault } };
      }
    }
    for (const { value: header, path: at } of each(operations?.remove, `${path}/${side}/remove`)) {
      const fault = faultOf(header, false);
      if (fault !== undefined) yield { path: at, params: { header, fault } };
    }
  }
}

function faultOf(header: string, mayHaveHost: boolean): string | undefined {
  const isHost = header === ':authority' || header.toLowerCase() === 'host';
  if (isHost) return mayHaveHost ? undefined : 'only requests have a host, and it cannot be removed';
  if (header.startsWith(':')) return 'names with : belong to the protocol';
  return name.test(header) ? undefined : 'it is no name of a header';
}

export const headerOperationNotValid: Rule = defineRule({
  code: 'MSH1030',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The header "{header}" cannot be changed here: {fault}',
  *check({ object }) {
    for (const { value: headers, path } of headersOf(object)) yield* faultsOf(headers, path);
  },
});
