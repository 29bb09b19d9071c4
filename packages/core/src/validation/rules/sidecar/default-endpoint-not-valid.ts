import { isUnixSocket } from '../../checks/addresses.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const own: ReadonlySet<string> = new Set(['', '127.0.0.1', '0.0.0.0', '[::1]', '[::]']);

function faultOf(endpoint: string): string | undefined {
  if (endpoint.startsWith('unix://')) return isUnixSocket(endpoint) ? undefined : 'it is no Unix socket';
  const colon = endpoint.lastIndexOf(':');
  const port = endpoint.slice(colon + 1);
  if (colon < 0 || !/^\d{1,5}$/.test(port)) return 'it has no port';
  if (Number(port) < 1 || Number(port) > 65535) return `${port} is not from 1 to 65535`;
  return own.has(endpoint.slice(0, colon)) ? undefined : 'it is no address of the pod itself';
}

export const defaultEndpointNotValid: Rule = defineRule({
  code: 'MSH5007',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  message: '{endpoint} cannot be the default endpoint: {fault}',
  *check({ object: { spec } }) {
    for (const { value, path } of each(spec?.ingress, 'spec/ingress')) {
      const { defaultEndpoint: endpoint = '' } = value;
      const fault = endpoint === '' ? undefined : faultOf(endpoint);
      if (fault !== undefined) yield { path: `${path}/defaultEndpoint`, params: { endpoint, fault } };
    }
  },
});
