import type { ServiceEntryIndex, ServiceEntryInfo } from '../../facts/derived/service-entries.js';
import type { InputName } from '../../facts/facts.js';
import { isKnown } from '../../telemetry/sample.js';
import { addDestService } from '../dest-services.js';
import type { DraftNode, GraphDraft } from '../draft.js';
import { idOf } from '../identity.js';
import { moveInbound } from '../move-inbound.js';
import { defineStage, type GraphStage } from './stage.js';

/**
 * Puts one node, at home where it is defined, in place of all hosts of a ServiceEntry. Which ServiceEntry a call goes
 * through depends on what its caller's namespace can see, so callers of one host may come to different ones.
 * Source: kiali appender/service_entry.go.
 */
export const serviceEntries: GraphStage<Extract<InputName, 'derived:service-entries'>> = defineStage({
  name: 'service-entries',
  feature: 'serviceEntries',
  inputs: () => ['derived:service-entries'],
  apply(draft, facts) {
    const index = facts.derived('service-entries');
    const gone = new Set<DraftNode>();
    for (const node of draft.nodes) {
      const { injected, egressCluster, serviceEntry } = node.marks;
      if (node.identity.type !== 'service' || injected || egressCluster || serviceEntry) continue;
      if (replaceHost(draft, node, index)) gone.add(node);
    }
    draft.removeNodes(gone);
  },
});

/** Moves the calls of one host to where they belong. Answers whether all of them were. */
function replaceHost(draft: GraphDraft, node: DraftNode, index: ServiceEntryIndex): boolean {
  const callers = node.incoming;
  const service = node.identity.service ?? '';
  const seenFrom = ({ identity: { cluster, namespace } }: DraftNode): ServiceEntryInfo | undefined =>
    isKnown(namespace) ? index.find({ cluster, namespace, service }) : undefined;
  const moves = callers.map((edge) => ({ edge, entry: seenFrom(isKnown(edge.source.identity.namespace) ? edge.source : node) }));
  const entries = new Set(callers.length > 0 ? moves.map(({ entry }) => entry) : [seenFrom(node)]);
  const [first, ...others] = [...entries].filter((entry) => entry !== undefined).map((entry) => entryNode(draft, entry));
  if (first === undefined) return false;
  const whole = others.length === 0 && !entries.has(undefined);

  for (const into of [first, ...others]) for (const name of node.destServices) addDestService(into, name);
  if (whole) draft.columns.totals.copy(node.number, first.number);
  for (const { edge, entry } of moves) {
    if (entry === undefined) continue;
    const into = entryNode(draft, entry);
    if (!whole) moveInbound(edge, into);
    draft.retarget(edge, into);
  }
  if (!whole) return !entries.has(undefined);
  for (const edge of node.outgoing) draft.edge(first, edge.target, edge.protocol).addAll(edge);
  return true;
}

/** The node of a ServiceEntry. Its id differs from that of a Service of the same name. */
function entryNode(draft: GraphDraft, { cluster, namespace, name, location, hosts }: ServiceEntryInfo): DraftNode {
  const node = draft.node({ id: idOf('service-entry', cluster, namespace, name), type: 'service', cluster, namespace, service: name });
  node.marks.serviceEntry = { namespace, name, location, hosts };
  return node;
}
