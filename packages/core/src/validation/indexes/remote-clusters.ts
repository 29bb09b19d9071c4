import { defineIndex, type Index } from '../engine/inputs.js';

/** By name of a cluster that a control plane has access to: the Secret that gives it. */
export const remoteClusters: Index<'remote-clusters', string> = defineIndex({
  name: 'remote-clusters',
  kinds: ['Secret'],
  exact: true,
  *entries({ namespace, name, object: { metadata, data = {}, stringData = {} } }) {
    if (metadata.labels?.['istio/multiCluster'] !== 'true') return;
    for (const cluster of new Set([...Object.keys(data), ...Object.keys(stringData)])) yield [cluster, `${namespace}/${name}`];
  },
});
