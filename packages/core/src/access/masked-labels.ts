import type { Labels } from '../ports/metric-store.js';
import { labelsOfEnd, namelessLabels, operationLabel, reporterApp, type TelemetryEnd } from '../telemetry/telemetry-ends.js';
import { type EndVerdict, endVerdict } from './end-verdicts.js';
import type { Sight } from './sight.js';

/** Labels as a restricted viewer sees them. */
export interface Masked {
  /** The same object where there was nothing to hide. */
  readonly labels: Labels;
  /** Whether one of the ends may be seen. */
  readonly seen: boolean;
}

/**
 * Hides what labels say of ends that may not be seen. A label that belongs to no end and is not known to be free of names
 * goes with any hidden one. Many series have the same ends: those are judged once.
 */
export function labelMask(ends: readonly TelemetryEnd[], sight: Sight): (labels: Labels) => Masked {
  const names = [...new Set(ends.flatMap((end) => [end.cluster, ...labelsOfEnd(end)]))];
  const ofEnds = new Set(names);
  const verdicts = new Map<string, EndVerdict>();
  return (labels) => {
    let key = '';
    for (const name of names) key += `${labels[name] ?? '\r'}\n`;
    let verdict = verdicts.get(key);
    if (verdict === undefined) verdicts.set(key, (verdict = endVerdict(labels, ends, sight)));
    const { seen, hides, changes } = verdict;
    return { labels: hides || changes.size > 0 ? masked(labels, verdict, ofEnds) : labels, seen };
  };
}

function masked(labels: Labels, { changes, hides, hidesCalled }: EndVerdict, ofEnds: ReadonlySet<string>): Labels {
  const kept: Record<string, string> = {};
  for (const name of Object.keys(labels)) {
    const value = labels[name] ?? '';
    if (changes.has(name)) {
      const instead = changes.get(name);
      if (instead !== undefined) kept[name] = instead;
    } else if (!hides || ofEnds.has(name) || namelessLabels.has(name) || isHarmless(name, value, hidesCalled)) kept[name] = value;
    else kept[name] = '';
  }
  return kept;
}

/** What a called service calls its operations is its own matter, whoever calls. */
function isHarmless(name: string, value: string, hidesCalled: boolean): boolean {
  return (name === operationLabel && !hidesCalled) || (name === reporterApp.label && value === reporterApp.ztunnel);
}
