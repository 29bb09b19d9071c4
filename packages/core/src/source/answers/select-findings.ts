import type { Finding, FindingCode, NotEvaluated, ObjectRef, Severity } from '../../model/finding.js';
import type { FindingsResult, FindingsSummary, ListedFinding, SeverityCounts, UnmadeCheck } from '../../model/findings-result.js';
import type { ValidationResult } from '../../validation/engine/validator.js';
import type { FindingsQuery } from '../mesh-data-source.js';

const mostRefs = 20;

/** What a query selects of all findings, and how many of the listed kind the limit left out. */
export function selectFindings(
  result: ValidationResult,
  query: FindingsQuery & { readonly limit: number },
  hostsOf: (ref: ObjectRef) => readonly string[] | undefined,
): { readonly value: FindingsResult; readonly leftOut: number } {
  const isMeant = selector(query);
  const wanted = result.findings.filter(isMeant);
  const ignored = result.ignored.filter(isMeant);
  const severities = new Set<Severity>(query.severities ?? ['error', 'info', 'warning']);
  const isListed = ({ severity }: Finding): boolean => severities.has(severity);
  const all: readonly ListedFinding[] = query.includeIgnored
    ? [...wanted.filter(isListed), ...ignored.filter(isListed).map((finding) => ({ ...finding, ignored: true }) as const)].sort(inOrder)
    : wanted.filter(isListed);
  const value: FindingsResult = {
    findings: all.slice(0, query.limit).map((finding) => withHosts(finding, hostsOf(finding.ref))),
    notEvaluated: unmade(result.notEvaluated.filter(isMeant)),
    summary: summed(wanted, ignored.length),
  };
  return { value, leftOut: Math.max(0, all.length - query.limit) };
}

function withHosts(finding: ListedFinding, hosts: readonly string[] | undefined): ListedFinding {
  return hosts === undefined ? finding : { ...finding, hosts };
}

type Selectable = Pick<Finding, 'codes' | 'ref'>;

function selector({ namespaces, clusters, codes }: FindingsQuery): (each: Selectable) => boolean {
  const inNamespaces = namespaces && new Set(namespaces);
  const inClusters = clusters && new Set(clusters);
  const wanted = codes && new Set<FindingCode>(codes);
  return ({ ref, codes: names }) =>
    (inNamespaces?.has(namespaceOf(ref)) ?? true) &&
    (inClusters?.has(ref.cluster) ?? true) &&
    (wanted === undefined || names.some((code) => wanted.has(code)));
}

/** A Namespace belongs to itself. */
function namespaceOf({ group, kind, namespace, name }: ObjectRef): string {
  return group === '' && kind === 'Namespace' ? name : namespace;
}

function summed(findings: readonly Finding[], ignored: number): FindingsSummary {
  const severities = { error: 0, warning: 0, info: 0 };
  const objects = new Map<string, { readonly ref: ObjectRef; readonly severities: Record<Severity, number> }>();
  for (const { ref, severity } of findings) {
    const id = idOf(ref);
    let object = objects.get(id);
    if (object === undefined) objects.set(id, (object = { ref, severities: { error: 0, warning: 0, info: 0 } }));
    object.severities[severity] += 1;
    severities[severity] += 1;
  }
  const listed: readonly { readonly ref: ObjectRef; readonly severities: SeverityCounts }[] = [...objects.values()];
  return { severities, ignored, objects: listed };
}

function unmade(all: readonly NotEvaluated[]): readonly UnmadeCheck[] {
  const found = new Map<string, { readonly check: NotEvaluated; count: number; readonly refs: ObjectRef[] }>();
  for (const check of all) {
    const key = `${check.code}\n${check.input}\n${check.coverage}`;
    let known = found.get(key);
    if (known === undefined) found.set(key, (known = { check, count: 0, refs: [] }));
    known.count += 1;
    if (known.refs.length < mostRefs) known.refs.push(check.ref);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { check, count, refs }]) => ({
      code: check.code,
      codes: check.codes,
      input: check.input,
      coverage: check.coverage,
      count,
      refs,
    }));
}

function inOrder(a: Finding, b: Finding): number {
  const [left, right] = [orderOf(a), orderOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function orderOf({ ref, path, code }: Finding): string {
  return `${ref.cluster}\n${ref.namespace}\n${ref.kind}\n${ref.name}\n${ref.group}\n${path}\n${code}`;
}

function idOf({ cluster, group, kind, namespace, name }: ObjectRef): string {
  return `${cluster}\n${namespace}\n${group}/${kind}\n${name}`;
}
