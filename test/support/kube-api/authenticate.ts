import type http from 'node:http';
import { TLSSocket } from 'node:tls';
import { anonymous, identityOf, isAllowed, type AccessPlan, type Identity } from './accounts.js';
import { ApiFailure } from './status.js';

/**
 * Who asks: by bearer token, client certificate or nobody, and then as whom, by the impersonation headers.
 * Throws ApiFailure 401 for an unknown token and 403 where impersonation is not allowed.
 */
export function authenticate(plan: AccessPlan, request: http.IncomingMessage): Identity {
  return impersonated({ plan, asking: asking(plan, request), headers: request.headersDistinct });
}

function asking(plan: AccessPlan, request: http.IncomingMessage): Identity {
  const [, token] = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token !== undefined) {
    const identity = identityOfToken(plan, token);
    if (!identity) throw new ApiFailure(401, 'Unauthorized');
    return identity;
  }
  const { socket } = request;
  const commonName = socket instanceof TLSSocket && socket.authorized ? socket.getPeerCertificate().subject.CN : undefined;
  if (typeof commonName !== 'string') return anonymous;
  return identityOf(commonName, plan.accounts.find(({ user }) => user === commonName)?.groups ?? []);
}

export function identityOfToken({ accounts }: AccessPlan, token: string): Identity | undefined {
  const account = accounts.find((candidate) => candidate.token === token);
  return account && identityOf(account.user, account.groups ?? []);
}

interface Impersonation {
  readonly plan: AccessPlan;
  readonly asking: Identity;
  readonly headers: http.IncomingMessage['headersDistinct'];
}

function impersonated({ plan, asking: real, headers }: Impersonation): Identity {
  const [user] = headers['impersonate-user'] ?? [];
  const groups = headers['impersonate-group'] ?? [];
  if (user === undefined) {
    if (groups.length > 0) throw new ApiFailure(500, 'requested groups without impersonating a user');
    return real;
  }
  const wanted = [{ resource: 'users', name: user }, ...groups.map((name) => ({ resource: 'groups', name }))];
  for (const { resource, name } of wanted) {
    if (!isAllowed(plan, real, { verb: 'impersonate', group: '', resource, name })) {
      const message = `${resource} "${name}" is forbidden: User "${real.user}" cannot impersonate resource "${resource}" in API group "" at the cluster scope`;
      throw new ApiFailure(403, message, { details: { name, kind: resource } });
    }
  }
  return identityOf(user, groups);
}
