import { type Access, type ClusterAccess, type Kind, kindNames, kinds, type NamespaceAccess, UpstreamError } from '@meshlens/core';
import { inParallel } from '../in-parallel.js';
import { Limiter } from '../limiter.js';

/** What may be asked of an API server's authorizer. */
export interface ReviewedAttempt {
  readonly verb: 'get' | 'list';
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** Asks one cluster about one viewer. Both reject with UpstreamError. */
export interface ClusterReviewer {
  readonly cluster: string;
  mayThey(attempt: ReviewedAttempt): Promise<boolean>;
  /** Names of namespaces that there are, as far as the one who asks can tell: candidates only. */
  namespaces(): Promise<readonly string[]>;
}

/** Of a cluster that is not asked: nothing is seen there. It has to be among the others, since who sees all of those does not see everything. */
export function unasked(cluster: string): ClusterReviewer {
  return { cluster, mayThey: async () => false, namespaces: async () => [] };
}

/** Reviews under way at once, of one viewer in one cluster or namespace of it; and of how many namespaces. */
const width = 16;
const namespacesAtOnce = 2;
/** Reviews of one viewer in one cluster. In namespaces beyond it only kinds that may be seen in all are shown. */
const maxReviews = 20_000;

type Sort = Kind | 'logs';
const sorts: readonly Sort[] = [...kindNames.filter((kind) => kinds[kind].namespaced), 'logs'];
const clusterKinds: readonly Kind[] = kindNames.filter((kind) => !kinds[kind].namespaced && kind !== 'Namespace');

/**
 * Finds out what somebody may see: first what in all namespaces, then the rest namespace by namespace. A namespace may be
 * seen by who may `get` it, a kind by who may `list` it there. A cluster that cannot be asked is not seen; where none can,
 * this rejects with UpstreamError.
 */
export function reviewAccess(reviewers: readonly ClusterReviewer[]): Promise<Access> {
  return turns.run(() => review(reviewers));
}

/** So many viewers are reviewed at once, that a rush of them does not become one on the API servers. */
const turns = new Limiter({
  width: 8,
  mostWaiting: 1_000,
  tooMany: () => new UpstreamError('limit', 'more than 1000 viewers wait to be reviewed'),
});

async function review(reviewers: readonly ClusterReviewer[]): Promise<Access> {
  const found = await Promise.allSettled(reviewers.map(reviewCluster));
  const failed = found.flatMap((result): readonly unknown[] => (result.status === 'rejected' ? [result.reason] : []));
  const mistake = failed.find((reason) => !(reason instanceof UpstreamError));
  if (mistake !== undefined || (failed.length > 0 && failed.length === found.length)) throw mistake ?? failed[0];
  const clusters = found.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (failed.length === 0 && clusters.every(({ all }) => all)) return 'everything';
  return { clusters: Object.fromEntries(clusters.map(({ cluster, access }) => [cluster, withAbsent(access, clusters)])) };
}

interface ReviewedCluster {
  readonly cluster: string;
  readonly access: ClusterAccess;
  readonly names: ReadonlySet<string>;
  /** Whether nothing was refused. */
  readonly all: boolean;
}

async function reviewCluster(reviewer: ClusterReviewer): Promise<ReviewedCluster> {
  const { cluster } = reviewer;
  const [everywhere, ofCluster, anyNamespace, names] = await Promise.all([
    allowedSorts(reviewer, { among: sorts }),
    allowedSorts(reviewer, { among: clusterKinds }),
    reviewer.mayThey({ verb: 'get', group: '', resource: 'namespaces' }),
    reviewer.namespaces(),
  ]);
  const visible = anyNamespace
    ? names
    : await allowed(names, (name) => reviewer.mayThey({ verb: 'get', group: '', resource: 'namespaces', namespace: name, name }));
  const missing = sorts.filter((sort) => !everywhere.includes(sort));
  const namespaces = await namespacesOf(reviewer, { visible, everywhere, missing });
  return {
    cluster,
    access: { namespaces, clusterKinds: ofCluster },
    names: new Set(names),
    all: anyNamespace && missing.length === 0 && ofCluster.length === clusterKinds.length,
  };
}

interface ToReview {
  readonly visible: readonly string[];
  readonly everywhere: readonly Sort[];
  readonly missing: readonly Sort[];
}

async function namespacesOf(
  reviewer: ClusterReviewer,
  { visible, everywhere, missing }: ToReview,
): Promise<Readonly<Record<string, NamespaceAccess>>> {
  const reviewed = visible.slice(0, missing.length === 0 ? 0 : Math.floor(maxReviews / missing.length));
  const more = await inParallel(reviewed, namespacesAtOnce, async (namespace) => allowedSorts(reviewer, { among: missing, namespace }));
  const byNamespace = new Map(visible.map((namespace, i) => [namespace, [...everywhere, ...(more[i] ?? [])]]));
  return Object.fromEntries([...byNamespace].map(([name, seen]) => [name, seen.length === sorts.length ? 'everything' : seen]));
}

/**
 * A namespace that may be seen in one cluster and that another does not have hides nothing there. It is added with nothing
 * in it, so that telemetry that does not say in which cluster something is can still be shown.
 */
function withAbsent(access: ClusterAccess, clusters: readonly ReviewedCluster[]): ClusterAccess {
  const own = clusters.find((cluster) => cluster.access === access);
  if (Object.keys(access.namespaces).length === 0) return access;
  const elsewhere = clusters.flatMap((cluster) => Object.keys(cluster.access.namespaces));
  const absent = elsewhere.filter((name) => own?.names.has(name) === false);
  return { ...access, namespaces: { ...Object.fromEntries(absent.map((name) => [name, [] as const])), ...access.namespaces } };
}

/** Who may list whatever there is need not be asked about each kind. */
async function allowedSorts<S extends Sort>(
  reviewer: ClusterReviewer,
  { among, namespace }: { readonly among: readonly S[]; readonly namespace?: string },
): Promise<readonly S[]> {
  const where = namespace === undefined ? {} : { namespace };
  const any = among.length > 1 && (await reviewer.mayThey({ verb: 'list', group: '*', resource: '*', ...where }));
  return allowed(among, async (sort) => (any && sort !== 'logs') || reviewer.mayThey(attemptOf(sort, namespace)));
}

async function allowed<T>(things: readonly T[], review: (thing: T) => Promise<boolean>): Promise<readonly T[]> {
  const verdicts = await inParallel(things, width, review);
  return things.filter((_, i) => verdicts[i]);
}

function attemptOf(sort: Sort, namespace?: string): ReviewedAttempt {
  const where = namespace === undefined ? {} : { namespace };
  if (sort === 'logs') return { verb: 'get', group: '', resource: 'pods', subresource: 'log', ...where };
  const { group, plural } = kinds[sort];
  return { verb: 'list', group, resource: plural, ...where };
}
