import type { View } from '../engine/view.js';
import { labelText } from '../indexes/selectors.js';
import { selectsAny } from '../indexes/selects-any.js';
import { meshOf } from '../mesh/mesh.js';
import type { Subject } from '../subject.js';
import { type SelectorOwner, selectorOf } from '../walk/selector.js';

/** Kinds whose objects select workloads of their own namespace also where they lie in the root namespace. */
const local: ReadonlySet<string> = new Set<SelectorOwner>(['DestinationRule', 'PeerAuthentication', 'ServiceEntry', 'Sidecar']);

/** Tells where an object selects workloads by labels that none has. */
export function* selectsNothing(
  subject: Subject<SelectorOwner>,
  view: View<typeof meshOf | typeof selectsAny>,
): Iterable<{ readonly path: string; readonly params: { readonly labels: string } }> {
  const { cluster, namespace, kind } = subject;
  const { labels, labelsPath: path } = selectorOf(subject);
  if (Object.keys(labels).length === 0) return;
  const everywhere = !local.has(kind) && view.ask(meshOf, { cluster, namespace }).rootNamespace === namespace;
  if (!view.ask(selectsAny, { cluster, namespace: everywhere ? '*' : namespace, labels }))
    yield { path, params: { labels: labelText(labels) } };
}
