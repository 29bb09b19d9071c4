import { type CrdSchema, type Schema } from '../../model/schema.js';
import type { Subject } from '../subject.js';
import { checkRules } from './check-rules.js';
import { checkValue } from './check-value.js';
import { meshFactsSpec } from '../mesh/mesh-facts-schema.js';
import { isRecord } from './conform.js';
import { formOf } from './form.js';
import { kept } from '../walk/kept.js';
import type { Collect, Issue, IssueOf, IssueSort, Place } from './issue.js';
import { metadataSchema } from './metadata-schema.js';
import { crdOf } from './object-schemas.js';

const MOST_ISSUES = 100;
/** With one of these the API server does not come to CEL rules, which rely on what they ask for. */
const blocking: ReadonlySet<IssueSort> = new Set(['missing-field', 'out-of-bounds', 'wrong-type']);
const specPlace: Place = { above: undefined, segment: 'spec' };

/** Everything that the API server would refuse of an object by itself, at most 100 issues. */
const structureOf: (subject: Subject) => readonly Issue[] = kept((subject) => (isRecord(subject.raw) ? checked(subject, subject.raw) : []));

/** The issues of one sort. */
export function issuesOf<S extends IssueSort>(subject: Subject, sort: S): readonly Omit<IssueOf<S>, 'sort'>[] {
  const issues = structureOf(subject);
  if (issues.length === 0) return none;
  return issues.flatMap((issue) => {
    // Issues are told apart by their sort, which the compiler does not follow through a type parameter.
    const { sort: own, ...told } = issue as IssueOf<S>;
    return own === sort ? [told] : [];
  });
}

const none: readonly never[] = [];

function checked({ kind, object }: Subject, raw: Readonly<Record<string, unknown>>): readonly Issue[] {
  const crd = crdOf(kind);
  const issues: Issue[] = [];
  const collect: Collect = (issue) => issues.push(issue) < MOST_ISSUES;
  checkValue(raw, formOf(kind === 'MeshFacts' ? factsRoot : rootOf(crd)), undefined, collect);
  if (crd === undefined) return issues;
  // An object without a specification is judged as one with an empty one, which for some kinds is enough.
  if (raw.spec === null || raw.spec === undefined) checkValue(raw.spec === null ? null : {}, formOf(crd.spec), specPlace, collect);
  const version = String(raw.apiVersion).split('/')[1] ?? '';
  if (!crd.served.includes(version)) {
    const params = { version, served: crd.served.join(', ') };
    const fix = [{ op: 'set', path: 'apiVersion', value: `${crd.group}/${crd.version}` }] as const;
    collect({ sort: 'unserved-version', path: 'apiVersion', params, ...(isOlder(version, crd.version) && { fix }) });
  }
  if (issues.some(({ sort }) => blocking.has(sort))) return issues;
  checkRules(('spec' in object ? object.spec : undefined) ?? {}, formOf(crd.spec), specPlace, collect);
  if (crd.object?.rules !== undefined) checkRules(object, formOf(crd.object), undefined, collect);
  return issues;
}

/** Whether a version of a kind is known to come before another: `v1alpha3` before `v1beta1` before `v1`. */
function isOlder(version: string, other: string): boolean {
  const [a, b] = [version, other].map((each) => /^v(\d{1,3})(?:(alpha|beta)\d{1,3})?$/.exec(each));
  if (a === undefined || b === undefined || a === null || b === null) return false;
  const stage = (name: string | undefined): number => ['alpha', 'beta', undefined].indexOf(name);
  return Number(a[1]) < Number(b[1]) || (a[1] === b[1] && stage(a[2]) < stage(b[2]));
}

const factsRoot: Schema = {
  type: 'object',
  properties: { apiVersion: { type: 'string', enum: ['meshlens/v1'] }, kind: {}, metadata: {}, spec: meshFactsSpec },
};

const roots = new Map<CrdSchema | undefined, Schema>();

/** The schema of a whole object: of kinds without CRD only the metadata is checked, and a status is never what users write. */
function rootOf(crd: CrdSchema | undefined): Schema {
  let root = roots.get(crd);
  if (root === undefined) {
    const anything: Schema = { preserveUnknownFields: true };
    root = {
      type: 'object',
      properties: {
        apiVersion: anything,
        kind: anything,
        metadata: metadataSchema,
        ...(crd && { spec: crd.spec, status: anything }),
      },
      required: ['metadata', ...(crd?.object?.required ?? [])],
      preserveUnknownFields: crd === undefined,
    };
    roots.set(crd, root);
  }
  return root;
}
