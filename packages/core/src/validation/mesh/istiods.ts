import { defineIndex, type Index } from '../engine/inputs.js';
import { istiodSetting } from './istiod-setting.js';

/** Where an istiod runs. */
export interface IstiodFacts {
  readonly cluster: string;
  readonly namespace: string;
  /** It adds a ConfigMap of any name to its configuration. */
  readonly shares: boolean;
}

/** Under 'all': every istiod. */
export const istiods: Index<'istiods', IstiodFacts> = defineIndex({
  name: 'istiods',
  kinds: ['Deployment'],
  supplement: true,
  *entries({ cluster, namespace, object }) {
    const shared = istiodSetting(object, 'SHARED_MESH_CONFIG');
    if (shared !== undefined) yield ['all', { cluster, namespace, shares: shared !== '' }];
  },
});
