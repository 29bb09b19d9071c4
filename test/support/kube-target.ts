import { type KubeTarget, kubeTargets } from '@meshlens/node-adapter';
import { writeKubeconfig } from './kube-api/kubeconfig.js';
import { temporaryFolder } from './temporary-folder.js';

/** A target on a server, with a token or as nobody in particular, by way of a kubeconfig file. */
export function targetOn(server: string, token?: string): KubeTarget {
  const folder = temporaryFolder();
  const [target] = kubeTargets({
    kubeconfig: writeKubeconfig(folder.path, [{ name: 'test', server, ...(token !== undefined && { user: { token } }) }]),
    clusterName: 'test',
  });
  folder.remove();
  if (target === undefined) throw new Error('The kubeconfig has no target.');
  return target;
}
