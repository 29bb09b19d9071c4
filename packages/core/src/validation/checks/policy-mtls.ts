import { defineQuery, keyOf, type Query } from '../engine/inputs.js';
import type { View } from '../engine/view.js';
import { isVisibleIn } from '../hosts/export-to.js';
import { type DestinationRuleFacts, destinationRulesFor } from '../indexes/destination-rules.js';
import type { NamespaceQuestion } from '../indexes/namespaces.js';
import { type SelectedQuestion, servicesSelecting } from '../indexes/selecting-services.js';
import { labelKey, selectsLabels } from '../indexes/selectors.js';
import { selectedModes, serverModesOf } from '../indexes/server-modes.js';
import { meshOf } from '../mesh/mesh.js';
import { isMutual, wideRulesOf } from './wide-mtls.js';

/** Whether calls to workloads are mutual TLS; `unknown` where what callers and workloads are told does not fit together. */
type State = 'on' | 'off' | 'unknown';

/** What one level says; undefined where it says nothing. */
interface Level {
  /** Of the workloads that are called. */
  readonly server: string | undefined;
  /** Of their callers. */
  readonly client: DestinationRuleFacts | undefined;
}

/**
 * Whether calls to the workloads that have these labels (of all of the namespace, without labels) are mutual TLS, as far as
 * configuration says: what holds for the workloads first, then for the namespace, then for the mesh. Workloads that take
 * both count as if callers use it. Source: kiali util/mtls/status.go.
 */
export const callsAreMutual: Query<'calls-are-mutual', SelectedQuestion, boolean> = defineQuery({
  name: 'calls-are-mutual',
  inputs: [selectedModes, serverModesOf, servicesSelecting, destinationRulesFor, wideRulesOf, meshOf],
  keyOf: ({ cluster, namespace, labels }: SelectedQuestion) => keyOf(cluster, namespace, labelKey(labels)),
  compute(question, view): boolean {
    const state = Object.keys(question.labels).length > 0 ? stateOfWorkloads(question, view) : undefined;
    return (state ?? stateOfNamespace(question, view)) === 'on';
  },
});

type Inputs =
  typeof selectedModes | typeof serverModesOf | typeof servicesSelecting | typeof destinationRulesFor | typeof wideRulesOf | typeof meshOf;

function stateOfWorkloads(question: SelectedQuestion, view: View<Inputs>): State | undefined {
  const { cluster, namespace, labels } = question;
  const modes = view.get(selectedModes, keyOf(cluster, namespace)).filter((each) => selectsLabels(each.labels, labels));
  if (modes.some(({ mode }) => mode === 'STRICT')) return 'on';
  if (modes.some(({ mode }) => mode === 'DISABLE')) return 'off';
  if (modes.length === 0) return undefined;
  const told = view
    .ask(servicesSelecting, question)
    .flatMap(({ name }) => view.ask(destinationRulesFor, { cluster, namespace, host: name }))
    .filter(({ host, tlsMode }) => tlsMode !== '' && !host.startsWith('*'));
  if (told.some(({ tlsMode }) => tlsMode === 'DISABLE')) return 'off';
  return told.some(isMutual) ? 'on' : undefined;
}

function stateOfNamespace({ cluster, namespace }: NamespaceQuestion, view: View<Inputs>): State {
  const { autoMtls, defaultExportTo: byDefault } = view.ask(meshOf, { cluster, namespace });
  // A rule that is exported elsewhere only is about callers of other namespaces.
  const telling = (found: readonly DestinationRuleFacts[]): DestinationRuleFacts | undefined =>
    found.find(
      ({ tlsMode, namespace: home, exportTo }) =>
        tlsMode !== '' && isVisibleIn(namespace, { home, exportTo, byDefault: byDefault.DestinationRule }),
    );
  const rules = view.ask(wideRulesOf, { cluster, namespace });
  const modes = view.ask(serverModesOf, { cluster, namespace, from: namespace });
  const levels: readonly Level[] = [
    { server: strictest(modes.own), client: telling(rules.namespace) },
    { server: strictest(modes.mesh), client: telling(rules.mesh) },
  ];
  const first = levels.find(({ server, client }) => server !== undefined || client !== undefined);
  return first === undefined ? (autoMtls ? 'on' : 'unknown') : stateOf(first, autoMtls);
}

function stateOf({ server, client }: Level, autoMtls: boolean): State {
  const callersUseIt = client === undefined ? autoMtls : isMutual(client);
  const callersDoNot = client === undefined ? autoMtls : client.tlsMode === 'DISABLE';
  if (server === 'DISABLE') return callersDoNot ? 'off' : 'unknown';
  return callersUseIt && (server !== undefined || autoMtls) ? 'on' : 'unknown';
}

function strictest(modes: readonly string[]): string | undefined {
  return ['STRICT', 'PERMISSIVE', 'DISABLE'].find((mode) => modes.includes(mode));
}
