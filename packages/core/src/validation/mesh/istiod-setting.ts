import type { Deployment } from '../../model/kubernetes.js';
import { isControlPlane } from '../../facts/derived/control-planes.js';

/** The value of an environment variable of an istiod, '' where it has none; undefined for what is no istiod. */
export function istiodSetting(deployment: Deployment, name: string): string | undefined {
  if (!isControlPlane(deployment)) return undefined;
  const variables = (deployment.spec?.template?.spec?.containers ?? []).flatMap(({ env = [] }) => env);
  return variables.find((each) => each.name === name)?.value ?? '';
}
