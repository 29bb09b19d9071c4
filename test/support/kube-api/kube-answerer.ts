import type http from 'node:http';
import type { Kind } from '@meshlens/core';
import type { AccessPlan, Identity } from './accounts.js';
import { authenticate } from './authenticate.js';
import { authorize } from './authorize.js';
import { discoveryDocument } from './discovery.js';
import { answerWithKubeFault, isWatchFault, type KubeFault } from './kube-fault.js';
import { readKubeRequest, type KubeRequest, type ResourceTarget } from './kube-request.js';
import { Lister } from './list.js';
import { ObjectStore } from './object-store.js';
import { PodLogs, type ContainerRef, type PodLogLine } from './pod-logs.js';
import { resourceRows, type ResourceRow } from './resource-rows.js';
import { respondJson } from './respond.js';
import { answerReview, reviewResources } from './reviews.js';
import { ApiFailure, detailsOf, qualifiedResource } from './status.js';
import { answerWatch, type OpenWatch, type WatchFault } from './watch.js';

export interface AnswererOptions {
  readonly absent: readonly Kind[];
  readonly access: AccessPlan;
  readonly logs: (container: ContainerRef) => readonly PodLogLine[];
  readonly bookmarkEveryMs: number;
  readonly seen: (request: KubeRequest) => void;
  readonly strike: (request: KubeRequest) => KubeFault | undefined;
}

interface Exchange {
  readonly kube: KubeRequest;
  readonly request: http.IncomingMessage;
  readonly response: http.ServerResponse;
}

/** Takes requests one by one to the part that answers them: fault, then who, then whether, then what. */
export class KubeAnswerer {
  readonly store: ObjectStore = new ObjectStore();
  readonly logs: PodLogs;
  readonly watches = new Set<OpenWatch>();
  readonly #lister = new Lister(this.store);
  readonly #rows: readonly ResourceRow[];
  readonly #options: AnswererOptions;
  #access: AccessPlan;

  constructor(options: AnswererOptions) {
    this.#options = options;
    this.#access = options.access;
    this.#rows = resourceRows(options.absent);
    this.logs = new PodLogs(options.logs);
  }

  setAccess(access: Partial<AccessPlan>): void {
    this.#access = { ...this.#access, ...access };
  }

  expire(): void {
    this.store.compact();
    this.#lister.forget();
  }

  answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const kube = readKubeRequest(request, Buffer.concat(chunks).toString());
      response.on('close', () => {
        if (response.headersSent) kube.status = response.statusCode;
      });
      this.#options.seen(kube);
      this.#respond({ kube, request, response });
    });
  }

  #respond(exchange: Exchange): void {
    const { kube, request, response } = exchange;
    const fault = this.#options.strike(kube);
    if (fault && !isWatchFault(fault)) {
      answerWithKubeFault(fault, response);
      return;
    }
    try {
      const identity = authenticate(this.#access, request);
      kube.user = identity.user;
      authorize(this.#access, identity, kube);
      this.#serve(exchange, identity, fault);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      respondJson({ request, response, status: error.code, body: error.toStatus() });
    }
  }

  #serve(exchange: Exchange, identity: Identity, fault: WatchFault | undefined): void {
    const { kube, request, response } = exchange;
    const { target } = kube;
    const review = target && reviewResources.get(target.resource);
    if (review && review.group === target.group && target.version === 'v1') {
      if (kube.verb !== 'create') throw notAllowed();
      const body = answerReview({ plan: this.#access, identity, review, body: kube.body });
      respondJson({ request, response, status: 201, body });
      return;
    }
    const row =
      target && this.#rows.find((one) => one.plural === target.resource && one.group === target.group && one.version === target.version);
    if (target && row?.kind) {
      this.#serveResource({ exchange, target, row, kind: row.kind, fault });
      return;
    }
    if (['/healthz', '/livez', '/readyz'].includes(kube.path)) {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
      return;
    }
    const document = discoveryDocument(kube.path, this.#rows);
    if (document) respondJson({ request, response, status: 200, body: document });
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found\n');
  }

  #serveResource(served: {
    exchange: Exchange;
    target: ResourceTarget;
    row: ResourceRow;
    kind: Kind;
    fault: WatchFault | undefined;
  }): void {
    const { exchange, target, row, kind, fault } = served;
    const { kube, request, response } = exchange;
    if (kube.verb === 'watch') {
      const { bookmarkEveryMs } = this.#options;
      const watch = answerWatch({ store: this.store, request: kube, row, kind, response, fault, bookmarkEveryMs });
      this.watches.add(watch);
      response.on('close', () => this.watches.delete(watch));
    } else if (kube.verb === 'list') {
      respondJson({ request, response, status: 200, body: this.#lister.list(kube, row, kind) });
    } else if (kube.verb !== 'get' || target.name === undefined) {
      throw notAllowed();
    } else {
      const object = this.store.get({
        kind,
        ...(row.namespaced && target.namespace !== undefined && { namespace: target.namespace }),
        name: target.name,
      });
      if (!object)
        throw new ApiFailure(404, `${qualifiedResource(target.resource, target.group)} "${target.name}" not found`, {
          details: detailsOf(target),
        });
      if (target.subresource === undefined) respondJson({ request, response, status: 200, body: object });
      else if (kind === 'Pod' && target.subresource === 'log') this.logs.answer({ pod: object, query: kube.query, response });
      else throw new ApiFailure(404, 'the server could not find the requested resource', { details: {} });
    }
  }
}

function notAllowed(): ApiFailure {
  return new ApiFailure(405, 'the server does not allow this method on the requested resource', { details: {} });
}
