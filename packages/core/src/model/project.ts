import type { Kind, KindMap } from './kinds.js';

/** What is kept of a value: all of it, some fields of a record, or of each item of a list. */
type Shape = 'all' | 'annotations' | 'settings' | { readonly [field: string]: Shape };

const container: Shape = {
  name: 'all',
  image: 'all',
  restartPolicy: 'all',
  args: 'all',
  env: 'settings',
  ports: { name: 'all', containerPort: 'all', protocol: 'all' },
  securityContext: { runAsUser: 'all' },
};
const podSpec: Shape = {
  containers: container,
  initContainers: container,
  hostNetwork: 'all',
  serviceAccountName: 'all',
  nodeName: 'all',
  securityContext: { runAsUser: 'all' },
};
const metadata: Shape = {
  name: 'all',
  namespace: 'all',
  generateName: 'all',
  uid: 'all',
  resourceVersion: 'all',
  generation: 'all',
  creationTimestamp: 'all',
  deletionTimestamp: 'all',
  labels: 'all',
  annotations: 'annotations',
  ownerReferences: { apiVersion: 'all', kind: 'all', name: 'all', controller: 'all' },
};
const template: Shape = { metadata: { labels: 'all', annotations: 'annotations' }, spec: podSpec };
const controller: Shape = {
  spec: { replicas: 'all', selector: 'all', template },
  status: {
    replicas: 'all',
    availableReplicas: 'all',
    readyReplicas: 'all',
    desiredNumberScheduled: 'all',
    currentNumberScheduled: 'all',
    numberAvailable: 'all',
    active: 'all',
    succeeded: 'all',
    failed: 'all',
  },
};

const bodies: { readonly [K in Kind]?: Shape } = {
  Namespace: { status: { phase: 'all' } },
  Service: {
    spec: {
      type: 'all',
      clusterIP: 'all',
      externalName: 'all',
      selector: 'all',
      ports: { name: 'all', port: 'all', targetPort: 'all', protocol: 'all', appProtocol: 'all' },
    },
    status: { conditions: { type: 'all', status: 'all', reason: 'all', message: 'all' } },
  },
  Pod: {
    spec: podSpec,
    status: {
      phase: 'all',
      podIP: 'all',
      conditions: { type: 'all', status: 'all' },
      containerStatuses: { name: 'all', ready: 'all', restartCount: 'all' },
    },
  },
  ServiceAccount: {},
  ConfigMap: { data: { mesh: 'all', meshNetworks: 'all' } },
  Deployment: controller,
  ReplicaSet: controller,
  StatefulSet: controller,
  DaemonSet: controller,
  Job: controller,
  CronJob: { spec: { schedule: 'all', suspend: 'all', jobTemplate: { spec: { template } } } },
};

/** The longest annotation that is kept. Those that are read are short; tools leave whole objects in others. */
const LONGEST_ANNOTATION = 4_096;
const COPIES: ReadonlySet<string> = new Set(['kubectl.kubernetes.io/last-applied-configuration']);
/** Environment variables of control planes that checks read. No other variable is kept: they may hold passwords. */
const SETTINGS = /^(?:BLOCKED_CIDRS_IN_JWKS_URIS|PILOT_\w+|SHARED_MESH_CONFIG)$/;

/**
 * An object cut down to what graph, health and checks read, for keeping many of them in memory: a tenth of a pod. Objects
 * of Istio and the Gateway API stay whole but for field managers and copies of themselves. The object given is not changed
 * and none of its parts that were left out are held on to.
 */
export function projectObject<K extends Kind>(kind: K, object: KindMap[K]): KindMap[K] {
  const body = bodies[kind];
  const kept =
    body === undefined
      ? { ...object, metadata: project(object.metadata, metadata) }
      : project(object, { apiVersion: 'all', kind: 'all', metadata, ...(typeof body === 'object' && body) });
  return kept as KindMap[K];
}

function project(value: unknown, shape: Shape): unknown {
  if (shape === 'all') return value;
  if (shape === 'annotations') return isRecord(value) ? keptAnnotations(value) : value;
  if (Array.isArray(value)) return shape === 'settings' ? keptSettings(value) : value.map((item: unknown) => project(item, shape));
  if (shape === 'settings' || !isRecord(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const field in shape) {
    const part = shape[field];
    if (part === undefined || value[field] === undefined) continue;
    const projected = project(value[field], part);
    if (projected !== undefined) kept[field] = projected;
  }
  return kept;
}

/** Names count, also those of annotations whose values are too long to be kept. */
function keptAnnotations(annotations: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(annotations)) {
    if (COPIES.has(name)) continue;
    kept[name] = typeof value === 'string' && value.length > LONGEST_ANNOTATION ? '' : value;
  }
  return kept;
}

function keptSettings(variables: readonly unknown[]): readonly unknown[] | undefined {
  const kept = variables.filter((each) => isRecord(each) && typeof each.name === 'string' && SETTINGS.test(each.name));
  return kept.length === 0 ? undefined : kept;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
