import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';

const annotation = 'gateway.networking.k8s.io/bundle-version';

/** The first release of the Gateway API whose definitions Istio takes, by the name of the definition. */
const needed: ReadonlyMap<string, string> = new Map([
  ['grpcroutes.gateway.networking.k8s.io', '1.1.0'],
  ['backendtlspolicies.gateway.networking.k8s.io', '1.4.0'],
  ['tlsroutes.gateway.networking.k8s.io', '1.5.0'],
  ['tcproutes.gateway.networking.k8s.io', '1.6.0'],
]);

export const gatewayApiTooOld: Rule = defineRule({
  code: 'IST0176',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['CustomResourceDefinition'],
  inputs: [],
  message: '{name} is of version {installed} of the Gateway API; Istio ignores objects of this kind before {least}',
  *check({ name, object }) {
    const least = needed.get(name);
    const installed = object.metadata.annotations?.[annotation] ?? '';
    if (least === undefined || !isBefore(installed, least)) return;
    yield { path: pathBelow('metadata/annotations', annotation), params: { name, installed, least } };
  },
});

/** Compares `v1.2.3`, what follows a dash left out. False for what is no version. */
function isBefore(installed: string, least: string): boolean {
  const numbers = (text: string): readonly number[] | undefined =>
    /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:[-+].*)?$/.exec(text)?.slice(1, 4).map(Number);
  const [have, need] = [numbers(installed), numbers(least)];
  if (have === undefined || need === undefined) return false;
  const at = need.findIndex((part, i) => part !== have[i]);
  return at >= 0 && (have[at] ?? 0) < (need[at] ?? 0);
}
