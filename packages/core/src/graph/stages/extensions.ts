import { type ExtensionEnd, type ExtensionSample } from '../../telemetry/edge-sample.js';
import { addTraffic } from '../add-traffic.js';
import type { DraftNode, GraphDraft } from '../draft.js';
import { hiddenNode, type NodeIdentity, serviceNode } from '../identity.js';
import type { GraphOptions } from '../options.js';
import { countsRequests, wantsRequests } from '../rates.js';
import { defineStage, type GraphStage } from './stage.js';

type ExtensionMetric = 'extensionRequests' | 'extensionTcpSent' | 'extensionTcpReceived';

function metricsFor(options: GraphOptions): readonly ExtensionMetric[] {
  const { tcpRates, focus } = options;
  if (focus !== undefined) return [];
  return [
    ...(wantsRequests(options) ? (['extensionRequests'] as const) : []),
    ...(tcpRates === 'sent' || tcpRates === 'total' ? (['extensionTcpSent'] as const) : []),
    ...(tcpRates === 'received' || tcpRates === 'total' ? (['extensionTcpReceived'] as const) : []),
  ];
}

/**
 * Traffic that third parties report, between services that no proxy of the mesh sees. It joins the mesh where its
 * source is a node that is there already. Any extension that reports is shown: there is no list of them to keep.
 * Source: kiali appender/extensions.go.
 */
export const extensions: GraphStage<`metric:${ExtensionMetric}` | 'Service'> = defineStage({
  name: 'extensions',
  feature: 'extensions',
  inputs: (options) => [...metricsFor(options).map((name) => `metric:${name}` as const), 'Service'],
  apply(draft, facts, options) {
    const before = new Set(draft.nodes);
    let sorted: readonly DraftNode[] | undefined;
    const mesh: Mesh = {
      has: (node) => before.has(node),
      nodes: () => (sorted ??= [...before].sort((a, b) => (a.identity.id < b.identity.id ? -1 : 1))),
    };
    for (const name of metricsFor(options)) {
      for (const sample of facts.samples(name)) {
        if (name === 'extensionRequests' && !countsRequests(sample.protocol, options)) continue;
        const { extension, destination, secure, ...flow } = sample;
        const source = sourceNode(draft, mesh, sample);
        const target = draft.node(nodeOf(destination));
        const url = sample.fromRoot ? pageOf(sample) : undefined;
        for (const node of [source, target]) mark(node, extension, url);
        const edge = draft.edge(source, target, sample.protocol);
        const host = target.identity.service ?? '';
        edge.unit = sample.protocol === 'tcp' ? 'bytes' : 'requests';
        addTraffic(edge, draft.columns.flows.note({ ...flow, host }));
        const policy = secure ? 'mutual_tls' : 'none';
        if (sample.rate > 0) draft.columns.security.add(edge.number, { policy, rate: sample.rate, sourcePrincipal: '', destPrincipal: '' });
      }
    }

    function pageOf({ source: { cluster, namespace, name }, extension }: ExtensionSample): string | undefined {
      for (const service of [name, extension]) {
        const url = facts.find('Service', { cluster, namespace, name: service })?.metadata.annotations?.['extension.kiali.io/ui-url'];
        if (url !== undefined && /^https?:\/\//.test(url)) return url;
      }
      return undefined;
    }
  },
});

function nodeOf(end: ExtensionEnd): NodeIdentity {
  return hiddenNode(end.namespace) ?? serviceNode(end, end.name);
}

type Extension = NonNullable<DraftNode['marks']['extension']>;

/** Of several extensions one that has a page, then the first in the alphabet. */
function mark(node: DraftNode, name: string, url: string | undefined): void {
  const { extension: known } = node.marks;
  const told: Extension = { name, ...(url !== undefined && { url }) };
  if (known === undefined || orderOf(told) < orderOf(known)) node.marks.extension = told;
}

function orderOf({ name, url }: Extension): string {
  return `${url === undefined ? 1 : 0}${name}\n${url}`;
}

/** The nodes that the mesh has without third parties. */
interface Mesh {
  readonly has: (node: DraftNode) => boolean;
  /** Sorted by id. */
  readonly nodes: () => readonly DraftNode[];
}

/** Where a third party's root is not a service of the mesh, it may be an app or workload of that name. */
function sourceNode(draft: GraphDraft, mesh: Mesh, { source, fromRoot }: ExtensionSample): DraftNode {
  const identity = nodeOf(source);
  const exact = draft.find(identity.id);
  if (!fromRoot || (exact !== undefined && mesh.has(exact))) return exact ?? draft.node(identity);
  const alike = mesh.nodes().filter((node) => isNamed(node, source));
  return alike.find((node) => node.identity.cluster === source.cluster) ?? alike[0] ?? draft.node(identity);
}

function isNamed({ identity, app }: DraftNode, { namespace, name }: ExtensionEnd): boolean {
  return identity.namespace === namespace && [identity.service, app, identity.workload].includes(name);
}
