import type { Instant } from '../../model/time.js';
import type { Container, Pod, PodSpec, PodTemplate } from '../../model/kubernetes.js';
import { hash32 } from '../random.js';
import { type DemoWorkload, ISTIO_VERSION } from '../world.js';

const PROXY: Container = {
  name: 'istio-proxy',
  image: `docker.io/istio/proxyv2:${ISTIO_VERSION}`,
  args: ['proxy', 'sidecar', '--domain', '$(POD_NAMESPACE).svc.cluster.local'],
  ports: [{ name: 'http-envoy-prom', containerPort: 15090, protocol: 'TCP' }],
  securityContext: { runAsUser: 1337 },
};

/** Labels of a workload and of its pods. */
export function labelsOf(workload: DemoWorkload): Record<string, string> {
  return {
    app: workload.app,
    ...(workload.version !== undefined && { version: workload.version }),
    ...(isInjected(workload) && workload.mesh !== 'gateway' && { 'security.istio.io/tlsMode': 'istio' }),
    ...workload.labels,
  };
}

/** The pod template as a team writes it: without what injection adds. */
export function templateOf(workload: DemoWorkload): PodTemplate {
  const { 'security.istio.io/tlsMode': _injected, ...labels } = labelsOf(workload);
  return { metadata: { labels, annotations: { ...workload.annotations } }, spec: specOf(workload, false) };
}

/** The pods of a workload, those that are not ready last. */
export function podsOf(workload: DemoWorkload, owner: { kind: string; name: string }, start: Instant): Pod[] {
  return Array.from({ length: workload.replicas }, (_, index) => podOf(workload, { ...owner, index, start }));
}

interface PodPlace {
  readonly kind: string;
  readonly name: string;
  readonly index: number;
  readonly start: Instant;
}

function podOf(workload: DemoWorkload, { kind, name, index, start }: PodPlace): Pod {
  const ready = index < workload.ready;
  const done = kind === 'Job';
  const mark = hash32(`${workload.key}#${index}`);
  const suffix = kind === 'StatefulSet' ? String(index) : podSuffix(mark);
  const spec = specOf(workload, true);
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${name}-${suffix}`,
      namespace: workload.namespace,
      labels: { ...labelsOf(workload), ...(kind === 'ReplicaSet' && { 'pod-template-hash': templateHash(workload) }) },
      annotations: annotationsOf(workload),
      creationTimestamp: isoInstant(start),
      ownerReferences: [{ apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1', kind, name, controller: true }],
    },
    spec,
    status: {
      phase: done ? 'Succeeded' : 'Running',
      podIP: `10.${workload.cluster === 'east' ? 1 : 2}.${(mark >>> 8) % 250}.${1 + (mark % 250)}`,
      conditions: [{ type: 'Ready', status: ready && !done ? 'True' : 'False' }],
      containerStatuses: (spec.containers ?? []).map((container, position) => ({
        name: container.name,
        ready: !done && (ready || position > 0),
        restartCount: ready ? 0 : 14,
      })),
    },
  };
}

/** As ReplicaSets carry it; the same for the same workload. */
export function templateHash(workload: DemoWorkload): string {
  return hash32(`${workload.key} template`).toString(36).padStart(7, '0');
}

/** What Kubernetes writes as a time. */
export function isoInstant(at: Instant): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

function podSuffix(mark: number): string {
  return mark.toString(36).padStart(7, '0').slice(-5);
}

function isInjected({ mesh }: DemoWorkload): boolean {
  return mesh === 'sidecar' || mesh === 'native-sidecar' || mesh === 'gateway';
}

function specOf(workload: DemoWorkload, injected: boolean): PodSpec {
  const { mesh, app, serviceAccount, image, ports = [] } = workload;
  const proxyOnly = mesh === 'gateway' || mesh === 'waypoint';
  const own: Container = {
    name: app,
    image: image ?? `registry.inkwell.example/${workload.namespace}/${app}:${workload.version ?? 'latest'}`,
    ports: ports.map((containerPort) => ({ containerPort, protocol: 'TCP' })),
  };
  const edge: Container = { ...PROXY, args: ['proxy', proxyOnly && mesh === 'waypoint' ? 'waypoint' : 'router'], ports: own.ports ?? [] };
  const native = injected && mesh === 'native-sidecar';
  return {
    serviceAccountName: serviceAccount,
    containers: [proxyOnly ? edge : own, ...(injected && mesh === 'sidecar' ? [PROXY] : [])],
    ...(native && { initContainers: [{ ...PROXY, restartPolicy: 'Always' }] }),
  };
}

function annotationsOf(workload: DemoWorkload): Record<string, string> {
  const { mesh, annotations } = workload;
  return {
    ...annotations,
    ...(mesh === 'sidecar' || mesh === 'native-sidecar' ? { 'sidecar.istio.io/status': '{"revision":"default"}' } : {}),
    ...(mesh === 'ambient' ? { 'ambient.istio.io/redirection': 'enabled' } : {}),
  };
}
