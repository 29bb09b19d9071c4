import type { Difference } from '../difference.js';

/** All deliberate differences from what Istio's CRDs and its webhook accept. Codes are `refused`, `refused by structure` and `warned`. */
export const schemaDifferences: readonly Difference[] = [
  {
    codes: ['refused'],
    reason: 'The webhook refuses a list that Go made and left empty; from YAML it reads an empty list as none, and takes the object',
    explains: ({ only, told }, { context }) =>
      (only === 'theirs') === (told.object === 'true') && notesOf(context).some((note) => note.startsWith('explicit empty list')),
  },
  {
    codes: ['refused'],
    reason: 'A VirtualService may have an address as its host, which Istio looks at before it looks at the name',
    explains: (_, { scope, context }) => scope.endsWith('VirtualServiceBoundToGateway') && /^[\d.]+$/.test(String(context.input)),
  },
  {
    codes: ['warned'],
    reason: 'What the CRD refuses never reaches the webhook, so that its warning about the same is not repeated',
    explains: ({ only, told }, { context }) => (only === 'theirs') === (told.object === 'true') && context.crdCheck !== null,
  },
  {
    codes: ['refused'],
    reason: 'Istio’s test judges settings of proxies without the defaults that istiod fills in before it judges them',
    explains: ({ only, told }, { scope, context }) =>
      scope === 'agent.ValidateMeshConfigProxyConfig' &&
      (only === 'theirs') === (told.object === 'true') &&
      Object.keys(context.fragment as object).length === 0,
  },
];

function notesOf(context: Readonly<Record<string, unknown>>): readonly string[] {
  return Array.isArray(context.notes) ? context.notes.map(String) : [];
}
