import { anonymous, isAllowed, mastersGroup, rulesOf, type AccessPlan, type AccessRule, type Attempt, type Identity } from './accounts.js';
import { identityOfToken } from './authenticate.js';
import { ApiFailure } from './status.js';

interface Review {
  readonly group: string;
  readonly kind: string;
  /** Everybody who is logged in may ask. */
  readonly aboutSelf: boolean;
  readonly statusOf: (plan: AccessPlan, identity: Identity, spec: Fields) => object;
}

type Fields = Readonly<Record<string, unknown>>;

const authorization = 'authorization.k8s.io';
const authentication = 'authentication.k8s.io';

/** The reviews that can be posted, by plural. */
export const reviewResources: ReadonlyMap<string, Review> = new Map<string, Review>([
  ['selfsubjectaccessreviews', { group: authorization, kind: 'SelfSubjectAccessReview', aboutSelf: true, statusOf: accessStatus }],
  ['selfsubjectrulesreviews', { group: authorization, kind: 'SelfSubjectRulesReview', aboutSelf: true, statusOf: rulesStatus }],
  [
    'subjectaccessreviews',
    {
      group: authorization,
      kind: 'SubjectAccessReview',
      aboutSelf: false,
      statusOf: (plan, _identity, spec) => accessStatus(plan, { user: text(spec['user']) ?? '', groups: texts(spec['groups']) }, spec),
    },
  ],
  ['selfsubjectreviews', { group: authentication, kind: 'SelfSubjectReview', aboutSelf: true, statusOf: selfStatus }],
  ['tokenreviews', { group: authentication, kind: 'TokenReview', aboutSelf: false, statusOf: tokenStatus }],
]);

/** The posted review with its status filled in. Throws ApiFailure 400 for what is no review. */
export function answerReview({
  plan,
  identity,
  review,
  body,
}: {
  plan: AccessPlan;
  identity: Identity;
  review: Review;
  body: string;
}): object {
  const posted = parse(body);
  const apiVersion = `${review.group}/v1`;
  if (posted['kind'] !== review.kind || posted['apiVersion'] !== apiVersion) {
    throw new ApiFailure(400, `the object provided is unrecognized: expected ${apiVersion}, Kind=${review.kind}`);
  }
  const spec = fields(posted['spec']);
  return { kind: review.kind, apiVersion, metadata: { creationTimestamp: null }, spec, status: review.statusOf(plan, identity, spec) };
}

function accessStatus(plan: AccessPlan, identity: Identity, spec: Fields): object {
  const asked = spec['resourceAttributes'];
  if (asked === undefined) {
    if (spec['nonResourceAttributes'] !== undefined) return { allowed: identity.user !== anonymous.user };
    throw new ApiFailure(422, 'exactly one of nonResourceAttributes or resourceAttributes must be specified');
  }
  return isAllowed(plan, identity, attemptOf(fields(asked))) ? { allowed: true, reason: 'RBAC: allowed' } : { allowed: false };
}

/** Absent and empty mean the same here: '' as namespace is the cluster scope. */
function attemptOf(asked: Fields): Attempt {
  const [namespace, subresource, name] = [text(asked['namespace']), text(asked['subresource']), text(asked['name'])];
  return {
    verb: text(asked['verb']) ?? '',
    group: text(asked['group']) ?? '',
    resource: text(asked['resource']) ?? '',
    ...(subresource !== undefined && { subresource }),
    ...(namespace !== undefined && { namespace }),
    ...(name !== undefined && { name }),
  };
}

function rulesStatus(plan: AccessPlan, identity: Identity, spec: Fields): object {
  const namespace = text(spec['namespace']) ?? '';
  const all: AccessRule = { verbs: ['*'], groups: ['*'], resources: ['*'] };
  const rules = identity.groups.includes(mastersGroup) ? [all] : rulesOf(plan, identity);
  const here = rules.filter(({ namespaces }) => namespaces === undefined || namespaces.includes(namespace));
  return {
    resourceRules: here.map(({ verbs, groups, resources, names }) => ({
      verbs,
      apiGroups: groups,
      resources,
      ...(names && { resourceNames: names }),
    })),
    nonResourceRules: [{ verbs: ['get'], nonResourceURLs: ['/api', '/api/*', '/apis', '/apis/*', '/healthz', '/version'] }],
    incomplete: false,
  };
}

function selfStatus(_plan: AccessPlan, { user, groups }: Identity): object {
  return { userInfo: { username: user, groups } };
}

function tokenStatus(plan: AccessPlan, _identity: Identity, spec: Fields): object {
  const identity = identityOfToken(plan, text(spec['token']) ?? '');
  if (!identity) return { user: {}, error: 'invalid bearer token' };
  return { authenticated: true, user: { username: identity.user, groups: identity.groups } };
}

function parse(body: string): Fields {
  try {
    return fields(JSON.parse(body));
  } catch {
    throw new ApiFailure(400, "couldn't get version/kind; json parse error");
  }
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
