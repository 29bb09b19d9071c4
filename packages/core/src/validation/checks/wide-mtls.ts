import type { PeerAuthentication } from '../../model/generated/istio.js';
import { defineQuery, keyOf, type Query } from '../engine/inputs.js';
import { spellingsOf } from '../hosts/spellings.js';
import { type DestinationRuleFacts, destinationRulesByHost } from '../indexes/destination-rules.js';
import type { NamespaceQuestion } from '../indexes/namespaces.js';
import { meshOf } from '../mesh/mesh.js';

/** The DestinationRules that say how all services are called: of the whole mesh, and of one namespace. */
export interface WideRules {
  readonly mesh: readonly DestinationRuleFacts[];
  readonly namespace: readonly DestinationRuleFacts[];
}

/** The DestinationRules for all services of the mesh, and for all of a namespace. */
export const wideRulesOf: Query<'wide-rules', NamespaceQuestion, WideRules> = defineQuery({
  name: 'wide-rules',
  inputs: [destinationRulesByHost, meshOf],
  keyOf: ({ cluster, namespace }: NamespaceQuestion) => keyOf(cluster, namespace),
  compute({ cluster, namespace }, view): WideRules {
    const { domain } = view.ask(meshOf, { cluster, namespace });
    const rulesFor = (host: string): readonly DestinationRuleFacts[] =>
      spellingsOf(host, domain)
        .flatMap((each) => view.get(destinationRulesByHost, keyOf(cluster, each)))
        .filter(({ selector }) => selector === '');
    return { mesh: rulesFor('*.svc'), namespace: rulesFor(`*.${namespace}.svc`) };
  },
});

/** Whether callers are told to use the mesh's own certificates. */
export function usesMeshCertificates({ tlsMode }: DestinationRuleFacts): boolean {
  return tlsMode === 'ISTIO_MUTUAL';
}

/** Whether callers are told to encrypt and to say who they are. */
export function isMutual({ tlsMode }: DestinationRuleFacts): boolean {
  return tlsMode === 'ISTIO_MUTUAL' || tlsMode === 'MUTUAL';
}

/** Whether it holds for all workloads of its namespace, or of the mesh where that is the root namespace. */
export function isWide({ spec }: PeerAuthentication): boolean {
  return Object.keys(spec?.selector?.matchLabels ?? {}).length === 0;
}
