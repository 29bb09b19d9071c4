import { KubeConfig } from '@kubernetes/client-node';
import type { KubeTarget } from '../../packages/node-adapter/src/ports/kube/kube-targets.js';

/** A target on a plain http server, as nobody in particular. */
export function targetOn(server: string, cluster = 'test'): KubeTarget {
  const config = new KubeConfig();
  config.loadFromClusterAndUser({ name: cluster, server, skipTLSVerify: true }, { name: 'anonymous' });
  return { cluster, origin: 'context test', server, config, headers: {} };
}
