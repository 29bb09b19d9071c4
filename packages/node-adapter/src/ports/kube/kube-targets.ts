import { existsSync } from 'node:fs';
import { type Cluster, KubeConfig, type User } from '@kubernetes/client-node';
import { ConfigError } from '../../config/config-error.js';
import { defaultKubeconfigPath, type KubeconfigFile, readKubeconfig } from './kubeconfig-file.js';

/** One cluster that is to be read: where it is, and as whom. */
export interface KubeTarget {
  /** The cluster's name as Istio's telemetry has it. */
  readonly cluster: string;
  /** Where this comes from, for messages: `context kind-east` or `in-cluster account`. */
  readonly origin: string;
  readonly server: string;
  /** Holds one cluster and one user. */
  readonly config: KubeConfig;
  /** Sent with every request, for instance impersonation groups. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

/** Istio's own default for a cluster's name. */
const defaultClusterName = 'Kubernetes';

export interface KubeTargetOptions {
  /** Default: the file that kubectl would take. */
  readonly kubeconfig?: string | undefined;
  /**
   * Contexts to read, each `CONTEXT` or `CONTEXT=CLUSTER` with the cluster's name in Istio's telemetry.
   * Default: the current one. Several contexts without a name are called as the kubeconfig calls their cluster.
   */
  readonly contexts?: readonly string[];
  /** Name in Istio's telemetry where there is one cluster; default `Kubernetes`. */
  readonly clusterName?: string;
  /** True: the account of the pod that this runs in. */
  readonly inCluster?: boolean;
  /** Put before the paths of the pod's account files. */
  readonly inClusterPathPrefix?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The clusters that the options name. Throws ConfigError. */
export function kubeTargets(options: KubeTargetOptions): readonly KubeTarget[] {
  if (options.inCluster) return [inClusterTarget(options)];
  const file = readKubeconfig(options.kubeconfig ?? defaultKubeconfigPath(options.env ?? process.env));
  const asked = options.contexts ?? [];
  const wanted = asked.length > 0 ? asked : [file.currentContext ?? onlyContext(file)];
  const targets = wanted.map((context) => contextTarget(file, splitContext(file, context), { ...options, single: wanted.length === 1 }));
  const names = targets.map(({ cluster }) => cluster);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new ConfigError(`two contexts are called cluster "${twice}": give each its name, --context CONTEXT=CLUSTER`);
  return targets;
}

function onlyContext(file: KubeconfigFile): string {
  const [first, ...others] = file.contexts.keys();
  if (first !== undefined && others.length === 0) return first;
  throw new ConfigError(`kubeconfig ${file.path} has no current context: choose one with --context (${contextNames(file)})`);
}

/** A context's name may hold `=`, so a whole match comes first. */
function splitContext(file: KubeconfigFile, asked: string): { readonly name: string; readonly cluster?: string } {
  const at = asked.lastIndexOf('=');
  if (file.contexts.has(asked) || at < 0) return { name: asked };
  return { name: asked.slice(0, at), cluster: asked.slice(at + 1) };
}

function contextTarget(
  file: KubeconfigFile,
  asked: { readonly name: string; readonly cluster?: string },
  { clusterName, single }: { readonly clusterName?: string; readonly single: boolean },
): KubeTarget {
  const context = file.contexts.get(asked.name);
  if (context === undefined) throw new ConfigError(`context "${asked.name}" is not in ${file.path}; it has ${contextNames(file)}`);
  const cluster = file.clusters.get(context.cluster);
  if (cluster === undefined)
    throw new ConfigError(`context "${asked.name}" of ${file.path} names cluster "${context.cluster}", which the file does not have`);
  const known = context.user === undefined ? undefined : file.users.get(context.user);
  if (context.user !== undefined && known === undefined) {
    throw new ConfigError(`context "${asked.name}" of ${file.path} names user "${context.user}", which the file does not have`);
  }
  const user: User = known?.user ?? { name: 'anonymous' };
  const where = `context "${asked.name}" of ${file.path}`;
  checkServer(cluster, where);
  for (const used of [cluster.caFile, user.certFile, user.keyFile]) {
    if (typeof used === 'string' && !existsSync(used)) throw new ConfigError(`${where} names the file ${used}, which does not exist`);
  }
  return {
    cluster: asked.cluster ?? (single ? (clusterName ?? defaultClusterName) : cluster.name),
    origin: `context ${asked.name}`,
    server: cluster.server,
    config: configOf(cluster, user),
    headers: known?.headers ?? {},
  };
}

function inClusterTarget({ env = process.env, inClusterPathPrefix = '', clusterName }: KubeTargetOptions): KubeTarget {
  if (env['KUBERNETES_SERVICE_HOST'] === undefined || env['KUBERNETES_SERVICE_PORT'] === undefined) {
    throw new ConfigError(
      '--in-cluster is for a pod of the cluster, and this is none (KUBERNETES_SERVICE_HOST is not set): use --kubeconfig',
    );
  }
  const loaded = new KubeConfig();
  loaded.loadFromCluster(inClusterPathPrefix);
  const [cluster] = loaded.clusters;
  const [user] = loaded.users;
  if (cluster === undefined || user === undefined) throw new ConfigError('--in-cluster: the account of this pod could not be read');
  const tokenFile = `${inClusterPathPrefix}/var/run/secrets/kubernetes.io/serviceaccount/token`;
  for (const used of [cluster.caFile, tokenFile]) {
    if (used !== undefined && !existsSync(used))
      throw new ConfigError(`--in-cluster: ${used} does not exist; has the pod automountServiceAccountToken: false?`);
  }
  return {
    cluster: clusterName ?? defaultClusterName,
    origin: 'in-cluster account',
    server: cluster.server,
    config: configOf(cluster, user),
    headers: {},
  };
}

function checkServer({ server }: Cluster, where: string): void {
  if (!URL.canParse(server)) throw new ConfigError(`${where} has the server "${server}", which is not a URL`);
  const { protocol } = new URL(server);
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new ConfigError(`${where} has the server "${server}": only http and https can be spoken`);
}

/**
 * Every target has a user, if only a nameless one: without any the client does not apply the cluster's CA.
 * Plain http has no certificate to check, and the client demands that to be said.
 */
function configOf(cluster: Cluster, user: User): KubeConfig {
  const config = new KubeConfig();
  config.loadFromClusterAndUser(cluster.server.startsWith('http:') ? { ...cluster, skipTLSVerify: true } : cluster, user);
  return config;
}

function contextNames(file: KubeconfigFile): string {
  const names = [...file.contexts.keys()];
  return names.length === 0 ? 'no contexts' : names.map((name) => `"${name}"`).join(', ');
}
