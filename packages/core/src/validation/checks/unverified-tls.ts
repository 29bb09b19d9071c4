import type { DestinationRule, DestinationRuleSpecTrafficPolicyTls } from '../../model/generated/istio.js';

/**
 * Whether TLS settings give nothing to know the server by. A credential holds it too, but proxies take credentials only where a
 * `workloadSelector` says which of them the rule is for.
 */
export function isUnverified(tls: DestinationRuleSpecTrafficPolicyTls | undefined, { spec }: DestinationRule): boolean {
  if (tls?.mode !== 'SIMPLE' && tls?.mode !== 'MUTUAL') return false;
  if ((tls.caCertificates ?? '') !== '') return false;
  return (tls.credentialName ?? '') === '' || spec?.workloadSelector === undefined;
}
