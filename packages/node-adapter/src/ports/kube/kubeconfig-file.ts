import { homedir } from 'node:os';
import path from 'node:path';
import { type Cluster, KubeConfig, type User } from '@kubernetes/client-node';
import { ConfigError } from '../../config/config-error.js';
import { readYaml } from '../../config/read-yaml.js';
import { isRecord } from '../http/json.js';

/** What is known of a user beyond what the client reads. */
export interface KubeUser {
  readonly user: User;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

export interface KubeconfigFile {
  readonly path: string;
  readonly currentContext: string | undefined;
  readonly contexts: ReadonlyMap<string, { readonly cluster: string; readonly user: string | undefined }>;
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly users: ReadonlyMap<string, KubeUser>;
}

const maxBytes = 1024 * 1024;

/** The file that kubectl would take: `$KUBECONFIG`'s first, else `~/.kube/config`. */
export function defaultKubeconfigPath(env: Readonly<Record<string, string | undefined>>): string {
  const first = env['KUBECONFIG']?.split(path.delimiter).find((file) => file !== '');
  return first ?? path.join(env['HOME'] ?? homedir(), '.kube', 'config');
}

/** Reads a kubeconfig; file names in it are relative to its folder. Throws ConfigError. */
export function readKubeconfig(file: string): KubeconfigFile {
  const { text, document } = readYaml(file, { what: `kubeconfig ${file}`, maxBytes });
  const raw: unknown = document.toJS({ maxAliasCount: 100 });
  if (!isRecord(raw) || !Array.isArray(raw['clusters']) || !Array.isArray(raw['contexts'])) {
    throw new ConfigError(`${file} is not a kubeconfig: it has no lists \`clusters\` and \`contexts\``);
  }
  const config = new KubeConfig();
  try {
    config.loadFromString(text);
    config.makePathsAbsolute(path.dirname(file));
  } catch (error) {
    throw new ConfigError(`kubeconfig ${file} is not valid: ${error instanceof Error ? error.message : String(error)}`);
  }
  const folder = path.dirname(path.resolve(file));
  const extras = new Map<string, unknown>(namedList(raw['users']).map(({ name, body }) => [name, body['user']]));
  return {
    path: file,
    currentContext: typeof raw['current-context'] === 'string' && raw['current-context'] !== '' ? raw['current-context'] : undefined,
    contexts: new Map(config.contexts.map(({ name, cluster, user }) => [name, { cluster, user: user === '' ? undefined : user }])),
    clusters: new Map(config.clusters.map((cluster) => [cluster.name, cluster])),
    users: new Map(config.users.map((user) => [user.name, completed(user, extras.get(user.name), folder)])),
  };
}

function namedList(list: unknown): { readonly name: string; readonly body: Readonly<Record<string, unknown>> }[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).map((body) => ({ name: String(body['name']), body }));
}

/** Adds what kubectl honours and the client does not read: `tokenFile` and the impersonated groups. */
function completed(user: User, extra: unknown, folder: string): KubeUser {
  if (!isRecord(extra)) return { user, headers: {} };
  const tokenFile = extra['tokenFile'];
  const groups = extra['as-groups'];
  return {
    user:
      typeof tokenFile === 'string' && user.token === undefined
        ? { ...user, authProvider: { name: 'tokenFile', config: { tokenFile: path.resolve(folder, tokenFile) } } }
        : user,
    headers: Array.isArray(groups) && groups.length > 0 ? { 'Impersonate-Group': groups.map(String) } : {},
  };
}
