import { readFileSync } from 'node:fs';
import { type GivenObject, readObjects } from '@meshlens/core/validation';
import { clusterOf, meshFactsOf } from './case-mesh.js';
import type { KialiCase, WorkloadFlags } from './kiali-case.js';

type Raw = Record<string, unknown> & {
  readonly kind?: unknown;
  readonly metadata?: RawMeta | undefined;
};

interface RawMeta {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ownerReferences?: readonly object[];
}

/** The objects of a case, with what Kiali was told of namespaces and workloads written into them as a cluster would have it. */
export function objectsOf(each: KialiCase, file: string): readonly GivenObject[] {
  const cluster = clusterOf(each);
  const { objects, faults } = readObjects(readFileSync(file, 'utf8'), 'input.yaml');
  if (faults.length > 0) throw new Error(faults.map(({ message, line }) => `line ${line}: ${message}`).join(' '));
  const added = (each.namespacesAdded ?? []).map((name): Raw => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
  const raws = [...objects.map(({ raw }) => raw), ...added].map((raw) => flaggedNamespace(raw, each));
  const pods = raws.flatMap((raw) => podsOf(raw, each));
  return [...raws, ...pods].map((raw): GivenObject => ({ raw, cluster })).concat(meshFactsOf(each));
}

function flaggedNamespace(raw: Raw, { context }: KialiCase): Raw {
  const flags = raw.kind === 'Namespace' ? context?.namespaceFlags?.[raw.metadata?.name ?? ''] : undefined;
  if (flags?.isAmbient !== true || raw.metadata?.labels?.['istio.io/dataplane-mode'] !== undefined) return raw;
  return { ...raw, metadata: { ...raw.metadata, labels: { ...raw.metadata?.labels, 'istio.io/dataplane-mode': 'ambient' } } };
}

/** A pod for a Deployment that Kiali was told things of which only pods can tell. */
function podsOf(raw: Raw, { context }: KialiCase): readonly Raw[] {
  const { name = '', namespace = '' } = raw.metadata ?? {};
  const flags = raw.kind === 'Deployment' ? context?.workloads?.[`${namespace}/${name}`] : undefined;
  return flags === undefined ? [] : [podWith(flags, raw)];
}

function podWith(flags: WorkloadFlags, raw: Raw): Raw {
  const template = (raw.spec as { template?: { metadata?: RawMeta } } | undefined)?.template;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${raw.metadata?.name ?? ''}-0`,
      namespace: raw.metadata?.namespace ?? '',
      labels: { ...template?.metadata?.labels },
      annotations: {
        ...(flags.isAmbient && { 'ambient.istio.io/redirection': 'enabled' }),
        ...(flags.istioSidecar && { 'sidecar.istio.io/status': '{"containers":["istio-proxy"]}' }),
      },
      ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: raw.metadata?.name ?? '', controller: true }],
    },
    spec: { containers: flags.istioSidecar ? [{ name: 'istio-proxy', image: 'proxyv2' }] : [] },
  };
}
