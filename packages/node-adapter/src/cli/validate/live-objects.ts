import { existsSync } from 'node:fs';
import { type KubernetesObject, loadFacts, type Problem } from '@meshlens/core';
import { type CoverageOf, factsCoverage, type GivenObject, validationKinds } from '@meshlens/core/validation';
import type { CommandContext } from '../command.js';
import { configTable } from '../../config/config-table.js';
import { defaultKubeconfigPath } from '../../ports/kube/kubeconfig-file.js';
import { loadConfig } from '../../config/load-config.js';
import { createLiveSource } from '../../create-live-source.js';
import { ConfigError } from '../../config/config-error.js';

/** What was read of live clusters. */
export interface LiveObjects {
  readonly clusters: readonly string[];
  readonly objects: readonly (GivenObject & { readonly raw: KubernetesObject; readonly cluster: string })[];
  readonly coverage: CoverageOf;
  readonly problems: readonly Problem[];
}

/** Reads everything that checks look at, of all configured clusters. Throws ConfigError. */
export async function liveObjects(args: readonly string[], { env, cwd }: Pick<CommandContext, 'env' | 'cwd'>): Promise<LiveObjects> {
  const { values } = loadConfig({ args: withCluster(args, env), env, cwd });
  // Everything is read once.
  const mesh = createLiveSource({ ...values, watch: false });
  try {
    if (mesh.ports.clusters.length === 0) throw new ConfigError(`--live needs a cluster: ${ways}`);
    const kinds = validationKinds();
    const scope = { namespaces: undefined, windowSeconds: 60, ambientTraffic: 'none', idle: false, operationLabel: '' } as const;
    const { facts, problems } = await loadFacts(
      { clusters: mesh.ports.clusters, metrics: [] },
      { inputs: kinds, at: Date.now(), scope },
      {},
    );
    const objects = facts.clusters.flatMap((cluster) =>
      kinds.flatMap((kind) => facts.list(kind, cluster).map((raw) => ({ raw, cluster }))),
    );
    return { clusters: facts.clusters, objects, coverage: factsCoverage(facts), problems };
  } finally {
    mesh.close();
  }
}

const ways = '--kubeconfig FILE, --in-cluster, or --demo for the demo mesh';

/** Where nothing says which cluster, it is kubectl's; the demo mesh, which the server shows then, is taken only if it was asked for. */
function withCluster(args: readonly string[], env: CommandContext['env']): readonly string[] {
  const settings = ['demo', 'kubeconfig', 'context', 'inCluster'] as const;
  const isSaid = settings.some((key) => {
    const { flag, env: variable } = configTable[key];
    return env[variable] !== undefined || args.some((arg) => arg.split('=', 1)[0] === flag);
  });
  if (isSaid || args.some((arg) => arg.split('=', 1)[0] === '--config') || env.MESHLENS_CONFIG !== undefined) return args;
  const file = defaultKubeconfigPath(env);
  if (existsSync(file)) return [...args, '--kubeconfig', file];
  throw new ConfigError(`--live needs a cluster, and ${file} does not exist: use ${ways}`);
}
