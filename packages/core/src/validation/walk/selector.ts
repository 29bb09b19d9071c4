import type { Labels } from '../indexes/selectors.js';
import type { Subject } from '../subject.js';

/** The kinds whose objects hold for the workloads that labels select, else for a whole namespace. */
export const selectingKinds = ['AuthorizationPolicy', 'PeerAuthentication', 'RequestAuthentication', 'Sidecar'] as const;
export type SelectingKind = (typeof selectingKinds)[number];

/** The labels that an object selects workloads by, and where it says so. Empty: it selects none. */
export function selectorOf(subject: Subject<SelectingKind>): {
  readonly labels: Labels;
  readonly path: string;
  readonly labelsPath: string;
} {
  if (subject.kind === 'Sidecar') {
    const path = 'spec/workloadSelector';
    return { labels: subject.object.spec?.workloadSelector?.labels ?? {}, path, labelsPath: `${path}/labels` };
  }
  const path = 'spec/selector';
  return { labels: subject.object.spec?.selector?.matchLabels ?? {}, path, labelsPath: `${path}/matchLabels` };
}
