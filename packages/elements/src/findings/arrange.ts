import type { ListedFinding, ObjectRef, Severity, SeverityCounts } from '@meshlens/core';
import { countSeverities, severities } from './severities.js';

export type Grouping = 'code' | 'namespace' | 'object' | 'severity';

export const groupings: readonly Grouping[] = ['object', 'code', 'severity', 'namespace'];

/** What a reader chose to see; what is empty lets everything through. */
export interface FindingsFilter {
  readonly text: string;
  readonly severities: ReadonlySet<Severity>;
  /** '' for objects that lie in none; undefined for all. */
  readonly namespace: string | undefined;
  readonly code: string | undefined;
}

/** Findings that have something in common, as the list shows them. */
export interface FindingsGroup {
  readonly key: string;
  /** Any of them tells what they have in common. */
  readonly first: ListedFinding;
  readonly findings: readonly ListedFinding[];
  /** Of the whole group, also of what is on other pages. */
  readonly severities: SeverityCounts;
}

/** One name for one finding, for as long as nothing about it changes. */
export function findingKey({ ref, path, code, params }: ListedFinding): string {
  return JSON.stringify([refKey(ref), path, code, params]);
}

export function refKey({ cluster, group, kind, namespace, name }: ObjectRef): string {
  return `${cluster}\n${namespace}\n${group}/${kind}\n${name}`;
}

/** A Namespace belongs to itself; '' for what lies in none. */
export function namespaceOf({ group, kind, namespace, name }: ObjectRef): string {
  return group === '' && kind === 'Namespace' ? name : namespace;
}

/** `wording` gives the sentence of a finding; texts are found in any case, all words of the search must be there. */
export function filterFindings(
  findings: readonly ListedFinding[],
  filter: FindingsFilter,
  wording: (finding: ListedFinding) => string,
): readonly ListedFinding[] {
  const wanted = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    const { ref, codes, path, severity } = finding;
    if (filter.severities.size > 0 && !filter.severities.has(severity)) return false;
    if (filter.namespace !== undefined && namespaceOf(ref) !== filter.namespace) return false;
    if (filter.code !== undefined && !codes.some((code) => code === filter.code)) return false;
    if (wanted.length === 0) return true;
    const text = [wording(finding), ...codes, ref.kind, `${ref.namespace}/${ref.name}`, ref.cluster, path].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

const keyIn: Readonly<Record<Grouping, (finding: ListedFinding) => string>> = {
  object: ({ ref }) => refKey(ref),
  code: ({ code }) => code,
  severity: ({ severity }) => severity,
  namespace: ({ ref }) => namespaceOf(ref),
};

/** So many findings are in the document at once. */
export const pageSize = 100;

/** Groups with the most and worst findings first, severities in their order, and of each group what falls on one page. */
export function pageOfGroups(
  findings: readonly ListedFinding[],
  grouping: Grouping,
  { from, to }: { readonly from: number; readonly to: number },
): readonly FindingsGroup[] {
  const groups = new Map<string, ListedFinding[]>();
  for (const finding of findings) {
    const key = keyIn[grouping](finding);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  const ordered = [...groups].map(([key, all]) => ({ key, all: worstFirst(all), severities: countSeverities(all) })).sort(byWorst);
  const page: FindingsGroup[] = [];
  let at = 0;
  for (const { key, all, severities: counts } of ordered) {
    const here = all.slice(Math.max(0, from - at), Math.max(0, to - at));
    const [first] = here;
    if (first !== undefined) page.push({ key, first, findings: here, severities: counts });
    at += all.length;
  }
  return page;
}

function worstFirst(findings: readonly ListedFinding[]): readonly ListedFinding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

interface Counted {
  readonly key: string;
  readonly severities: SeverityCounts;
}

function byWorst(a: Counted, b: Counted): number {
  for (const severity of severities)
    if (a.severities[severity] !== b.severities[severity]) return b.severities[severity] - a.severities[severity];
  return a.key < b.key ? -1 : 1;
}
