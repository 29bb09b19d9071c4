import { type Kind, type KindMap } from '../../model/kinds.js';
import type { ObjectMeta } from '../../model/kubernetes.js';

const BULKY_ANNOTATIONS: ReadonlySet<string> = new Set(['kubectl.kubernetes.io/last-applied-configuration']);
/** The parts of a pod's specification and of its containers that may hold passwords or tokens. */
const SECRET_PARTS: ReadonlySet<string> = new Set(['imagePullSecrets', 'volumes']);
const SECRET_CONTAINER_PARTS: ReadonlySet<string> = new Set(['command', 'env', 'envFrom', 'lifecycle', 'volumeMounts']);
const CONTAINER_LISTS: ReadonlySet<string> = new Set(['containers', 'ephemeralContainers', 'initContainers']);
/** Istio's own containers, whose arguments tell how they run. */
const ISTIO_CONTAINERS: ReadonlySet<unknown> = new Set(['discovery', 'istio-proxy']);
/** The only keys of a ConfigMap that a mesh is judged by. */
const MESH_KEYS: ReadonlySet<string> = new Set(['mesh', 'meshNetworks']);
const WORKLOAD_KINDS: ReadonlySet<Kind> = new Set(['CronJob', 'DaemonSet', 'Deployment', 'Job', 'Pod', 'ReplicaSet', 'StatefulSet']);

/**
 * An object as a capture may hold it: without field managers, without the copy that kubectl keeps, without the
 * environment, commands, arguments and volumes of containers, and of ConfigMaps only the mesh configuration. What users write into Istio's own
 * objects stays: an EnvoyFilter or WasmPlugin that holds a password should not.
 */
export function redacted<K extends Kind>(kind: K, object: KindMap[K]): KindMap[K] {
  const metadata = redactedMeta(object.metadata);
  if (kind === 'ConfigMap') return { ...object, ...meshDataOnly('data' in object ? object.data : undefined), metadata };
  const body = WORKLOAD_KINDS.has(kind) ? withoutSecretParts(object) : object;
  return { ...object, ...(isRecord(body) && body), metadata };
}

function redactedMeta(metadata: ObjectMeta): ObjectMeta {
  const { managedFields: _managed, ...kept }: ObjectMeta & { managedFields?: unknown } = metadata;
  if (!kept.annotations) return kept;
  const annotations = Object.entries(kept.annotations).filter(([name]) => !BULKY_ANNOTATIONS.has(name));
  return { ...kept, annotations: Object.fromEntries(annotations) };
}

function meshDataOnly(all: Readonly<Record<string, string>> | undefined): object {
  const data = Object.entries(all ?? {}).filter(([key]) => MESH_KEYS.has(key));
  return { data: Object.fromEntries(data), binaryData: {} };
}

/** Goes down to the pod specification wherever the kind keeps it; labels and annotations are none of its business. */
function withoutSecretParts(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !('containers' in value && SECRET_PARTS.has(key)));
  return Object.fromEntries(
    kept.map(([key, part]) => {
      if (key === 'metadata') return [key, part];
      return [key, CONTAINER_LISTS.has(key) && Array.isArray(part) ? part.map(redactedContainer) : withoutSecretParts(part)];
    }),
  );
}

function redactedContainer(container: unknown): unknown {
  if (!isRecord(container)) return container;
  const isIstio = ISTIO_CONTAINERS.has(container.name);
  return Object.fromEntries(Object.entries(container).filter(([key]) => !SECRET_CONTAINER_PARTS.has(key) && (key !== 'args' || isIstio)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
