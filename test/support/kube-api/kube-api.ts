import type http from 'node:http';
import type { Kind, KubernetesObject } from '@meshlens/core';
import { createAuthority, issueCertificate, type Certificate } from '../certificates.js';
import { createFaultList, type FaultList } from '../fault-list.js';
import { startHttpServer, type TestServer } from '../http-server.js';
import { administrator, type AccessPlan, type Account, type GroupGrant } from './accounts.js';
import { KubeAnswerer } from './kube-answerer.js';
import type { KubeFault } from './kube-fault.js';
import type { KubeRequest } from './kube-request.js';
import type { KubeContext } from './kubeconfig.js';
import type { ObjectStore, ObjectRef } from './object-store.js';
import type { ContainerRef, PodLogLine } from './pod-logs.js';

export interface KubeApiPlan {
  readonly objects?: Iterable<KubernetesObject>;
  /** Kinds whose CRDs are not installed. */
  readonly absent?: readonly Kind[];
  /** Default: `administrator` alone. */
  readonly accounts?: readonly Account[];
  readonly grants?: readonly GroupGrant[];
  /** Lines that containers have written before now, oldest first. */
  readonly logs?: (container: ContainerRef) => readonly PodLogLine[];
  /** HTTPS with a certificate of `KubeApi.authority` unless false. */
  readonly tls?: boolean;
  /** Milliseconds between bookmarks, 1,000 unless told. */
  readonly bookmarkEveryMs?: number;
}

/** A stand-in for kube-apiserver: discovery, list, get, watch, pod logs and reviews on the real wire. Nothing can be written through it. */
export interface KubeApi extends TestServer {
  /** Signs client certificates; absent without TLS. */
  readonly authority: Certificate | undefined;
  /** In the order of arrival. */
  readonly requests: readonly KubeRequest[];
  readonly faults: FaultList<KubeRequest, KubeFault>;
  /** Creates or replaces an object. */
  apply(object: KubernetesObject): KubernetesObject;
  /** Replaces an object with what becomes of it. Throws when there is none. */
  update(ref: ObjectRef, change: (object: KubernetesObject) => KubernetesObject): KubernetesObject;
  delete(ref: ObjectRef): void;
  appendLog(container: ContainerRef, line: PodLogLine): void;
  /** Forgets history: older resource versions and continue tokens are expired. */
  expire(): void;
  /** Replaces what everybody may do; tokens that are left out are invalid from now on. */
  setAccess(access: Partial<AccessPlan>): void;
  /** Watches that are open now. */
  openWatches(): number;
  /** Makes the open watches half-open: connected, and nothing comes any more. */
  silenceWatches(): void;
  /** Ends the open watches as a restarting server does. */
  endWatches(): void;
  /** Sends a bookmark to the open watches now, whatever the time. */
  bookmark(): void;
  /** For `writeKubeconfig`; the user is `administrator` unless told. */
  context(name: string, more?: Pick<KubeContext, 'user' | 'namespace'>): KubeContext;
  /** Requests of a verb for a plural, of either where it is left out. */
  count(verb?: string, resource?: string): number;
}

export async function startKubeApi(plan: KubeApiPlan = {}): Promise<KubeApi> {
  const authority = plan.tls === false ? undefined : createAuthority('kube-api stand-in');
  const certificate = authority && issueCertificate(authority, 'kube-apiserver');
  const requests: KubeRequest[] = [];
  const faults = createFaultList<KubeRequest, KubeFault>();
  const answerer = new KubeAnswerer({
    absent: plan.absent ?? [],
    access: { accounts: plan.accounts ?? [administrator], grants: plan.grants ?? [] },
    logs: plan.logs ?? (() => []),
    bookmarkEveryMs: plan.bookmarkEveryMs ?? 1_000,
    seen: (request) => void requests.push(request),
    strike: (request) => faults.strike(request),
  });
  const { store } = answerer;
  for (const object of plan.objects ?? []) store.apply(object);
  const handler = (request: http.IncomingMessage, response: http.ServerResponse): void => answerer.answer(request, response);
  const server = await startHttpServer(handler, authority && certificate && { ...certificate, ca: authority.cert });
  return {
    ...server,
    authority,
    requests,
    faults,
    apply: (object) => store.apply(object),
    update: (ref, change) => store.apply(change(existing(store, ref))),
    delete: (ref) => store.delete(ref),
    appendLog: (container, line) => answerer.logs.append(container, line),
    expire: () => answerer.expire(),
    setAccess: (access) => answerer.setAccess(access),
    openWatches: () => answerer.watches.size,
    silenceWatches: () => answerer.watches.forEach((watch) => watch.silence()),
    endWatches: () => answerer.watches.forEach((watch) => watch.end()),
    bookmark: () => answerer.watches.forEach((watch) => watch.bookmark()),
    context: (name, more = {}) => ({
      name,
      server: server.url,
      ...(authority && { ca: authority.cert }),
      ...(administrator.token !== undefined && { user: { token: administrator.token } }),
      ...more,
    }),
    count: (verb, resource) =>
      requests.filter(
        (request) => (verb === undefined || request.verb === verb) && (resource === undefined || request.target?.resource === resource),
      ).length,
  };
}

function existing(store: ObjectStore, ref: ObjectRef): KubernetesObject {
  const object = store.get(ref);
  if (!object) throw new Error(`There is no ${ref.kind} ${ref.namespace ?? ''}/${ref.name}`);
  return object;
}
