import type { CallOptions } from '../../model/answer.js';
import type { KubernetesCapabilities } from '../../model/capabilities.js';
import type { Kind } from '../../model/kinds.js';
import { UpstreamError } from '../../ports/call.js';
import type { ClusterReader, Listing } from '../../ports/cluster-reader.js';

/** What a cluster says of itself. What it does not say, or not to this viewer, is left out: that it is down others tell. */
export async function kubernetesFacts(reader: ClusterReader, call: CallOptions): Promise<KubernetesCapabilities> {
  const [version, sidecars, classes] = await Promise.all([
    told(reader.version?.(call)),
    told(reader.list('Sidecar', undefined, call)),
    told(reader.list('K8sGatewayClass', undefined, call)),
  ]);
  const istioApi = isServed(sidecars);
  const gatewayApi = isServed(classes);
  return {
    cluster: reader.cluster,
    ...(version !== undefined && { version }),
    ...(istioApi !== undefined && { istioApi }),
    ...(gatewayApi !== undefined && { gatewayApi }),
    gatewayClasses: (classes?.items ?? []).map(({ metadata }) => metadata.name).sort(),
  };
}

function isServed<K extends Kind>(listing: Listing<K> | undefined): boolean | undefined {
  if (listing === undefined) return undefined;
  if (listing.absent) return false;
  return listing.items.length > 0 || listing.denied.length === 0 ? true : undefined;
}

async function told<T>(answer: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof UpstreamError) return undefined;
    throw error;
  }
}
