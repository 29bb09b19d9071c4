import { KubeConfig } from '@kubernetes/client-node';
import type { Identity } from '../../auth/authenticator.js';
import type { KubeTarget } from './kube-targets.js';

/** A cluster as the holder of a token reaches it: nothing of the adapter's own credentials is left. */
export function targetWithToken(target: KubeTarget, token: string): KubeTarget {
  const cluster = target.config.getCurrentCluster();
  if (cluster === null) throw new TypeError(`The target ${target.origin} has no cluster`);
  const config = new KubeConfig();
  config.loadFromClusterAndUser(cluster, { name: 'viewer', token });
  return { ...target, origin: 'the token of the viewer', config, headers: {} };
}

/** A cluster as the adapter's account reaches it in the name of somebody else. */
export function targetImpersonating(target: KubeTarget, { user, groups }: Identity): KubeTarget {
  return {
    ...target,
    origin: `the account, as ${user}`,
    headers: { ...target.headers, 'Impersonate-User': user, 'Impersonate-Group': groups },
  };
}
