import { anonymous, isAllowed, type AccessPlan, type Identity } from './accounts.js';
import type { KubeRequest, ResourceTarget } from './kube-request.js';
import { reviewResources } from './reviews.js';
import { ApiFailure, detailsOf, qualifiedResource } from './status.js';

const openToAll: readonly string[] = ['/version', '/healthz', '/livez', '/readyz'];

/** Throws ApiFailure 403, in the words of a real API server, where the request is not allowed. */
export function authorize(plan: AccessPlan, identity: Identity, request: KubeRequest): void {
  const { path, target, verb } = request;
  const known = identity.user !== anonymous.user;
  if (!target) {
    if (known || openToAll.includes(path)) return;
    throw new ApiFailure(403, `forbidden: User "${identity.user}" cannot ${verb} path "${path}"`, { details: {} });
  }
  if (known && reviewResources.get(target.resource)?.aboutSelf) return;
  if (!isAllowed(plan, identity, { ...target, verb })) throw forbidden(identity, verb, target);
}

function forbidden({ user }: Identity, verb: string, target: ResourceTarget): ApiFailure {
  const { group, name, namespace, resource, subresource } = target;
  const what = qualifiedResource(resource, group) + (name === undefined ? '' : ` "${name}"`);
  const full = subresource === undefined ? resource : `${resource}/${subresource}`;
  const where = namespace === undefined ? 'at the cluster scope' : `in the namespace "${namespace}"`;
  const message = `${what} is forbidden: User "${user}" cannot ${verb} resource "${full}" in API group "${group}" ${where}`;
  return new ApiFailure(403, message, { details: detailsOf({ resource, group, name }) });
}
