import type { ServicePort } from '../../model/kubernetes.js';
import type { View } from '../engine/view.js';
import { isAmbientNamespace, namespaceOf } from '../indexes/namespaces.js';
import { meshPods } from '../indexes/mesh-pods.js';
import { selectedWorkloads } from '../indexes/workloads.js';
import type { Subject } from '../subject.js';

const protocols = ['grpc', 'grpc-web', 'http', 'http2', 'https', 'mongo', 'mysql', 'redis', 'tcp', 'tls', 'udp'];
/** Those that a port can name. */
export const appProtocols: readonly string[] = [...protocols, 'kubernetes.io/h2c', 'kubernetes.io/ws', 'kubernetes.io/wss'];
/** Servers speak first on these, so that Istio takes them for TCP whatever their names. */
const serverFirst = [25, 53, 3306, 27017];

/** Whether Istio knows the protocol of a port by its name. */
export function saysProtocol({ name = '', port, protocol }: ServicePort): boolean {
  const plain = name.toLowerCase();
  if (protocol === 'UDP' || serverFirst.includes(port)) return true;
  return protocols.some((known) => plain === known || plain.startsWith(`${known}-`));
}

export function isAppProtocol(value: string): boolean {
  return appProtocols.includes(value.toLowerCase());
}

/**
 * Whether a Service is of the mesh: by its pods, or before there are any by its namespace; undefined where neither tells. Those that
 * Kiali's wizards make count as none, as for Kiali, and so do those of the control plane, as for Istio, and those before gateways.
 */
export function isInMesh(
  { cluster, namespace, object }: Subject<'Service'>,
  view: View<typeof meshPods | typeof namespaceOf | typeof selectedWorkloads>,
): boolean | undefined {
  const made = object.metadata.labels ?? {};
  if (made.kiali_wizard !== undefined || made['gateway.istio.io/managed'] !== undefined) return false;
  if (made.istio !== undefined || made.release === 'istio') return false;
  const labels = object.spec?.selector ?? {};
  const selects = Object.keys(labels).length > 0;
  if (selects && view.ask(selectedWorkloads, { cluster, namespace, labels }).some(({ isProxy }) => isProxy)) return false;
  const pods = selects ? view.ask(meshPods, { cluster, namespace, labels }) : [];
  if (pods.length > 0) return pods.every(({ sidecar }) => sidecar) || pods.some(({ ambient }) => ambient);
  const home = view.ask(namespaceOf, { cluster, namespace });
  const injected = home?.labels['istio-injection'] === 'enabled' || home?.labels['istio.io/rev'] !== undefined;
  return injected || isAmbientNamespace(home) || undefined;
}
