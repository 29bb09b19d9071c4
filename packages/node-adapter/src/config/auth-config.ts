import type { ConfigRow } from './config-table.js';
import { headerName } from './header-name.js';
import { integer, oneOf, text, textList } from './value-types.js';

export type AuthStrategy = 'anonymous' | 'headers' | 'impersonation' | 'local' | 'token' | 'token-review';

/** Who is asking, and how it is found out what they may see. */
export interface AuthConfigValues {
  readonly 'auth.strategy': AuthStrategy | undefined;
  readonly 'auth.namespaces': readonly string[];
  readonly 'auth.everyoneSees': readonly string[];
  readonly 'auth.tokenHeader': string;
  readonly 'auth.tokenClusters': readonly string[];
  readonly 'auth.audiences': readonly string[];
  readonly 'auth.userHeader': string;
  readonly 'auth.groupsHeader': string;
  readonly 'auth.trustedProxies': readonly string[];
  readonly 'auth.proxySecretFile': string | undefined;
  readonly 'auth.recheckSeconds': number;
}

const namespaceName = { expression: /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/, words: 'namespace names' };
const address = { expression: /^[0-9a-f.:]+(?:\/\d{1,3})?$/i, words: 'IP addresses and ranges such as 10.0.0.0/8' };

export const authTable: { readonly [Key in keyof AuthConfigValues]: ConfigRow<AuthConfigValues[Key]> } = {
  'auth.strategy': {
    type: oneOf('token-review', 'token', 'headers', 'impersonation', 'anonymous', 'local'),
    default: undefined,
    flag: '--auth',
    env: 'MESHLENS_AUTH',
    description:
      'How it is found out who asks and what they may see, needed for a live mesh: token-review asks the cluster about bearer tokens and rights; token reads with the bearer token itself; headers takes a trusted proxy at its word and asks the cluster about rights; impersonation reads in the name that a trusted proxy gives; anonymous shows --auth-namespaces to everybody; local shows all to this machine alone',
  },
  'auth.namespaces': {
    type: textList('NAMESPACE', namespaceName),
    default: [],
    flag: '--auth-namespaces',
    env: 'MESHLENS_AUTH_NAMESPACES',
    description: 'The namespaces that everybody may see with --auth anonymous',
  },
  'auth.everyoneSees': {
    type: textList('NAMESPACE', namespaceName),
    default: [],
    flag: '--auth-everyone-sees',
    env: 'MESHLENS_AUTH_EVERYONE_SEES',
    description: 'Namespaces that every known viewer may see besides their own, for instance istio-system, whose settings hold for all',
  },
  'auth.tokenHeader': {
    type: text('NAME', headerName),
    default: 'authorization',
    flag: '--auth-token-header',
    env: 'MESHLENS_AUTH_TOKEN_HEADER',
    description: 'The header that bearer tokens come in',
  },
  'auth.tokenClusters': {
    type: textList('CLUSTER'),
    default: [],
    flag: '--auth-token-clusters',
    env: 'MESHLENS_AUTH_TOKEN_CLUSTERS',
    description:
      "The clusters that viewers' tokens may be sent to with --auth token, needed where there are several: each could use them elsewhere; the other clusters are not seen",
  },
  'auth.audiences': {
    type: textList('AUDIENCE'),
    default: [],
    flag: '--auth-audiences',
    env: 'MESHLENS_AUTH_AUDIENCES',
    description: 'Whom tokens must be meant for, of which one is enough, with --auth token-review; default the API server',
  },
  'auth.userHeader': {
    type: text('NAME', headerName),
    default: 'x-forwarded-user',
    flag: '--auth-user-header',
    env: 'MESHLENS_AUTH_USER_HEADER',
    description: 'The header in which a trusted proxy names the user',
  },
  'auth.groupsHeader': {
    type: text('NAME', headerName),
    default: 'x-forwarded-groups',
    flag: '--auth-groups-header',
    env: 'MESHLENS_AUTH_GROUPS_HEADER',
    description: "The header in which a trusted proxy names the user's groups, joined by commas",
  },
  'auth.trustedProxies': {
    type: textList('ADDRESS[/BITS]', address),
    default: [],
    flag: '--auth-trusted-proxies',
    env: 'MESHLENS_AUTH_TRUSTED_PROXIES',
    description: 'Addresses from which a proxy may name users; headers from everywhere else count for nothing',
  },
  'auth.proxySecretFile': {
    type: text('FILE'),
    default: undefined,
    flag: '--auth-proxy-secret-file',
    env: 'MESHLENS_AUTH_PROXY_SECRET_FILE',
    path: true,
    description: 'File with the secret that a proxy which names users must send as x-meshlens-proxy-secret',
  },
  'auth.recheckSeconds': {
    type: integer({ minimum: 2, maximum: 300 }),
    default: 60,
    flag: '--auth-recheck-seconds',
    env: 'MESHLENS_AUTH_RECHECK_SECONDS',
    description: 'After this time at the latest, rights and tokens that were taken away are gone here too',
  },
};
