import { isIPv4 } from 'node:net';
import { ConfigError } from '../config/config-error.js';
import type { ConfigValues } from '../config/config-table.js';
import type { LiveMesh } from '../create-live-source.js';
import { KubeClient } from '../ports/kube/kube-client.js';
import { type KubeTarget, kubeTargets } from '../ports/kube/kube-targets.js';
import { targetImpersonating, targetWithToken } from '../ports/kube/viewer-target.js';
import { alsoSeeing } from './also-seeing.js';
import { anonymousViewers } from './anonymous-viewers.js';
import type { Authenticator, IncomingRequest } from './authenticator.js';
import { bearerToken, tokenKey } from './bearer-token.js';
import { candidateNames } from './candidate-names.js';
import { identityHeaders } from './identity-headers.js';
import { localViewers } from './local-viewers.js';
import { type Credentialed, viewersWithCredentials } from './own-credentials.js';
import { reviewedTokens, reviewedViewers } from './reviewed-viewers.js';

/** For one review; a viewer waits for several. */
const reviewTimeoutMs = 10_000;
const maxReviewBytes = 1024 * 1024;

/**
 * Who may see what, as the configuration says. Undefined for the demo mesh that nothing is said about: it is open. A live mesh
 * never is. Throws ConfigError.
 */
export function createAuthenticator(values: ConfigValues, mesh: Pick<LiveMesh, 'demo' | 'ports'>): Authenticator | undefined {
  const strategy = values['auth.strategy'];
  if (strategy === undefined) {
    if (mesh.demo) return undefined;
    throw new ConfigError(noStrategy);
  }
  if (strategy === 'local') {
    if (!isLoopback(values.host))
      throw new ConfigError(`--auth local is for this machine alone, and --host ${values.host} can be reached from others`);
    return localViewers();
  }
  if (strategy === 'anonymous') {
    if (values['auth.namespaces'].length === 0) throw new ConfigError('--auth anonymous needs --auth-namespaces: what everybody may see');
    return anonymousViewers([...values['auth.namespaces'], ...values['auth.everyoneSees']]);
  }
  const clusters = mesh.ports.clusters.map(({ cluster }) => cluster);
  if (mesh.demo || clusters.length === 0) {
    throw new ConfigError(
      `--auth ${strategy} asks a cluster who may see what, and there is none: give --kubeconfig or --in-cluster, or use --auth anonymous or local`,
    );
  }
  const targets = kubeTargets({
    kubeconfig: values.kubeconfig,
    contexts: values.context,
    inCluster: values.inCluster,
    ...(values.clusterName !== undefined && { clusterName: values.clusterName }),
  });
  return alsoSeeing(byClusters(strategy, { values, mesh, targets }), values['auth.everyoneSees'], clusters);
}

interface Setting {
  readonly values: ConfigValues;
  readonly mesh: Pick<LiveMesh, 'ports'>;
  readonly targets: readonly KubeTarget[];
}

function byClusters(strategy: 'headers' | 'impersonation' | 'token' | 'token-review', { values, mesh, targets }: Setting): Authenticator {
  const recheckMs = values['auth.recheckSeconds'] * 1000;
  const header = values['auth.tokenHeader'];
  if (strategy === 'token' || strategy === 'impersonation') {
    const credentialsOf = strategy === 'token' ? byToken(header) : inTheName(headersOf(values));
    const timeoutMs = Math.floor((values.deadlineSeconds * 1000 - 500) / 2);
    const asked = strategy === 'token' ? tokenTargets(targets, values['auth.tokenClusters']) : targets;
    return viewersWithCredentials(credentialsOf, {
      targets: asked,
      unasked: targets.filter((target) => !asked.includes(target)).map(({ cluster }) => cluster),
      namespaces: values.namespaces,
      discoverySelectors: values.discoverySelectors,
      candidates: candidateNames(mesh.ports),
      timeoutMs,
      recheckMs,
    });
  }
  const clients = targets.map((target) => new KubeClient(target, { timeoutMs: reviewTimeoutMs, maxBytes: maxReviewBytes }));
  const [client] = clients;
  if (client === undefined) throw new ConfigError('there is no cluster to ask');
  const identityOf =
    strategy === 'headers' ? headersOf(values) : reviewedTokens({ client, header, audiences: values['auth.audiences'], recheckMs });
  return reviewedViewers(identityOf, { clients, ports: mesh.ports, recheckMs });
}

/** Where viewers' tokens go. Whoever runs an API server could use what it is sent on another, so that several have to be named. */
function tokenTargets(targets: readonly KubeTarget[], named: readonly string[]): readonly KubeTarget[] {
  const clusters = targets.map(({ cluster }) => cluster);
  const unknown = named.find((name) => !clusters.includes(name));
  if (unknown !== undefined) throw new ConfigError(`auth.tokenClusters names ${unknown}; the clusters are ${clusters.join(', ')}`);
  if (named.length === 0 && clusters.length > 1) {
    throw new ConfigError(
      `--auth token sends viewers' tokens to clusters, so with several say to which: --auth-token-clusters ${clusters.join(',')}`,
    );
  }
  return named.length === 0 ? targets : targets.filter(({ cluster }) => named.includes(cluster));
}

function headersOf(values: ConfigValues): ReturnType<typeof identityHeaders> {
  const addresses = values['auth.trustedProxies'];
  const secretFile = values['auth.proxySecretFile'];
  if (addresses.length === 0 && secretFile === undefined) {
    throw new ConfigError(
      `--auth ${values['auth.strategy'] ?? ''} believes a proxy, so say which: --auth-trusted-proxies with its addresses, --auth-proxy-secret-file, or both`,
    );
  }
  return identityHeaders({ addresses, secretFile, userHeader: values['auth.userHeader'], groupsHeader: values['auth.groupsHeader'] });
}

function byToken(header: string): (request: IncomingRequest) => Promise<Credentialed> {
  return async (request) => {
    const token = bearerToken(request, header);
    const key = tokenKey(token);
    return { name: `token ${key.slice(0, 8)}`, key, target: (target) => targetWithToken(target, token) };
  };
}

function inTheName(identityOf: ReturnType<typeof identityHeaders>): (request: IncomingRequest) => Promise<Credentialed> {
  return async (request) => {
    const identity = await identityOf(request);
    const key = JSON.stringify([identity.user, [...identity.groups].sort()]);
    return { name: identity.user, key, target: (target) => targetImpersonating(target, identity) };
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

const noStrategy = `it has to be said who may see this mesh, with --auth (or MESHLENS_AUTH, or auth.strategy in the config file):
  --auth local          on your own machine: all that your account sees, for this machine alone
  --auth token-review   in a cluster: viewers send a bearer token, and see what its owner may
  --auth token          the same, reading the cluster with that token
  --auth headers        behind a proxy that signs people in: needs --auth-trusted-proxies or --auth-proxy-secret-file
  --auth impersonation  the same, reading the cluster in their name
  --auth anonymous      everybody, but only the namespaces of --auth-namespaces
docs/viewers.md explains each`;
