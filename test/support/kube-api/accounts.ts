/** What is allowed; `*` stands for everything. */
export interface AccessRule {
  readonly verbs: readonly string[];
  /** API groups, '' for the core group. */
  readonly groups: readonly string[];
  /** Plurals, with the subresource after a slash: `pods/log`. */
  readonly resources: readonly string[];
  /** Absent: in all namespaces and at the cluster scope. */
  readonly namespaces?: readonly string[];
  readonly names?: readonly string[];
}

/** Somebody who is known by a token, or by a client certificate with this common name. */
export interface Account {
  readonly user: string;
  readonly token?: string;
  readonly groups?: readonly string[];
  readonly allow?: readonly AccessRule[];
}

/** What all members of a group are allowed. */
export interface GroupGrant {
  readonly group: string;
  readonly allow: readonly AccessRule[];
}

export interface Identity {
  readonly user: string;
  readonly groups: readonly string[];
}

/** One thing to be allowed or not. */
export interface Attempt {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** Everybody that a cluster knows, and what each may do. */
export interface AccessPlan {
  readonly accounts: readonly Account[];
  readonly grants: readonly GroupGrant[];
}

/** Its members may do everything, as in a real cluster. */
export const mastersGroup = 'system:masters';
export const anonymous: Identity = { user: 'system:anonymous', groups: ['system:unauthenticated'] };

/** The account of a cluster that is told of no others. */
export const administrator: Account = { user: 'admin', token: 'admin-token', groups: [mastersGroup] };

/** A rule that allows to read these resources of any group. */
export function mayRead(resources: readonly string[], namespaces?: readonly string[]): AccessRule {
  return { verbs: ['get', 'list', 'watch'], groups: ['*'], resources, ...(namespaces && { namespaces }) };
}

/** Somebody who was let in, with the group that all of them have. */
export function identityOf(user: string, groups: readonly string[]): Identity {
  return { user, groups: [...new Set([...groups, 'system:authenticated'])] };
}

export function rulesOf({ accounts, grants }: AccessPlan, { user, groups }: Identity): readonly AccessRule[] {
  const own = accounts.filter((account) => account.user === user).flatMap((account) => account.allow ?? []);
  return [...own, ...grants.filter(({ group }) => groups.includes(group)).flatMap(({ allow }) => allow)];
}

/** Secrets are refused to everybody. */
export function isAllowed(plan: AccessPlan, identity: Identity, attempt: Attempt): boolean {
  if (attempt.resource === 'secrets') return false;
  if (identity.groups.includes(mastersGroup)) return true;
  return rulesOf(plan, identity).some((rule) => covers(rule, attempt));
}

function covers(rule: AccessRule, { verb, group, resource, subresource, namespace, name }: Attempt): boolean {
  const full = subresource === undefined ? resource : `${resource}/${subresource}`;
  return (
    holds(rule.verbs, verb) &&
    holds(rule.groups, group) &&
    holds(rule.resources, full) &&
    (rule.namespaces === undefined || (namespace !== undefined && rule.namespaces.includes(namespace))) &&
    (rule.names === undefined || (name !== undefined && rule.names.includes(name)))
  );
}

function holds(values: readonly string[], value: string): boolean {
  return values.includes('*') || values.includes(value);
}
