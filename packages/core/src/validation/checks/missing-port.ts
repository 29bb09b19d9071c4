import type { ObjectRef } from '../../model/finding.js';
import type { View } from '../engine/view.js';
import { hostEntries, type HostQuestion } from '../indexes/registry.js';
import { refOf } from '../subject.js';

/** What a host has instead of a port; undefined where it has the port, or nothing is known of its ports. */
export function missingPort(
  question: HostQuestion & { readonly port: number },
  view: View<typeof hostEntries>,
): { readonly ports: string; readonly related: readonly ObjectRef[] } | undefined {
  const entries = view.ask(hostEntries, question);
  const ports = new Set(entries.flatMap((entry) => entry.ports.map(({ number }) => number)));
  if (ports.size === 0 || ports.has(question.port)) return undefined;
  return { ports: [...ports].sort((a, b) => a - b).join(', '), related: entries.map((entry) => refOf(entry)) };
}
