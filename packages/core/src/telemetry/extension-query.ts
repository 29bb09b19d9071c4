import type { RateQuery, StoreSample } from '../ports/metric-store.js';
import type { ExtensionSample } from './edge-sample.js';
import { extensionLabel } from './labels.js';
import { oneOf } from './promql.js';
import { flagsIn } from './response-flags.js';
import type { TrafficScope } from './scope.js';

/** One query for all that third parties report into and out of the scope's namespaces. */
export function extensionQuery(metric: string, scope: TrafficScope): RateQuery {
  const value = oneOf(scope.namespaces);
  return {
    metric,
    anyOf: [extensionLabel.sourceNamespace, extensionLabel.destNamespace].map((label) => [{ label, operator: '=~', value }]),
    by: Object.values(extensionLabel),
    windowSeconds: scope.windowSeconds,
    keepZero: scope.idle,
  };
}

/** Reads third parties' reports. Those that do not name both ends are left out; what is not said to be secure is not. */
export function extensionParser(kind: 'requests' | 'bytes'): (sample: StoreSample) => ExtensionSample | undefined {
  return ({ labels, value }) => {
    const end = (cluster: string, namespace: string, name: string): ExtensionSample['source'] => ({
      cluster: labels[cluster] ?? '',
      namespace: labels[namespace] ?? '',
      name: labels[name] ?? '',
    });
    const source = end(extensionLabel.sourceCluster, extensionLabel.sourceNamespace, extensionLabel.sourceName);
    const destination = end(extensionLabel.destCluster, extensionLabel.destNamespace, extensionLabel.destName);
    if ([source, destination].some(({ cluster, namespace, name }) => cluster === '' || namespace === '' || name === '')) return undefined;
    const protocol = kind === 'bytes' ? 'tcp' : labels[extensionLabel.protocol];
    const code = kind === 'bytes' ? '-' : labels[extensionLabel.code];
    if ((protocol !== 'http' && protocol !== 'grpc' && protocol !== 'tcp') || code === undefined) return undefined;
    return {
      extension: labels[extensionLabel.extension] ?? '',
      source,
      destination,
      fromRoot: labels[extensionLabel.sourceIsRoot] === 'true',
      protocol,
      code,
      flags: flagsIn(labels[extensionLabel.flags]),
      secure: labels[extensionLabel.secure] === 'true',
      rate: value,
    };
  };
}
