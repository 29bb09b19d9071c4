import {
  type Access,
  accessKey,
  createMeshSource,
  type MeshDataSource,
  type MeshPorts,
  type MeshSourceOptions,
  restrictPorts,
} from '@meshlens/core';
import { rememberingSource } from '../cache/remembering-source.js';
import { held } from '../held.js';
import { originOf } from '../request-origin.js';
import { withProxies } from '../ports/istiod/with-proxies.js';
import type { Authenticator, Viewer } from './authenticator.js';

/** Finds the source that a request is answered from. Rejects with MeshError. */
export type SourceOfRequest = (request: Request, signal: AbortSignal) => Promise<MeshDataSource>;

export interface ViewerSourcesOptions extends MeshSourceOptions {
  readonly authenticator: Authenticator;
  /** What all viewers share. It may hold what it was asked, since nothing in it is of any viewer. */
  readonly ports: MeshPorts;
  /** For those who may see everything; default one on `ports`. */
  readonly source?: MeshDataSource;
}

/** Viewers with the same access share a source, so that work is done once for a team; this many are kept. */
const maxSources = 100;
const capabilitiesFreshMs = 120_000;

/** A source for each request that shows what its sender may see. */
export function viewerSources({ authenticator, ports, source, ...options }: ViewerSourcesOptions): SourceOfRequest {
  const everything = source ?? createMeshSource(ports, options);
  const shared = new Map<string, MeshDataSource>();
  const restricted = (access: Access): MeshDataSource => {
    const key = accessKey(access);
    const kept = shared.get(key) ?? seenWith(access, ports, options);
    shared.delete(key);
    shared.set(key, kept);
    const [oldest] = shared.keys();
    if (shared.size > maxSources && oldest !== undefined) shared.delete(oldest);
    return kept;
  };
  const own = new WeakMap<object, { readonly key: string; readonly source: MeshDataSource }>();
  const ownSource = ({ access }: Viewer, of: MeshPorts): MeshDataSource => {
    const key = accessKey(access);
    const kept = own.get(of.clusters);
    if (kept?.key === key) return kept.source;
    const made = seenWith(access, withShared(of, ports), options);
    own.set(of.clusters, { key, source: made });
    return made;
  };
  return async (request, signal) => {
    const viewer = await authenticator.authenticate({ headers: request.headers, remoteAddress: originOf(request) }, { signal });
    if (viewer.ports !== undefined) return ownSource(viewer, viewer.ports);
    return viewer.access === 'everything' ? everything : restricted(viewer.access);
  };
}

function seenWith(access: Access, ports: MeshPorts, options: MeshSourceOptions): MeshDataSource {
  const source = rememberingSource(createMeshSource(restrictPorts(ports, access), options), options);
  const capabilities = held({ freshMs: capabilitiesFreshMs }, () => source.capabilities());
  return { ...source, capabilities: (call) => capabilities.get(call?.signal) };
}

const none = Promise.resolve({ items: [], silent: [] });

/** A viewer's own way leads to clusters; what control planes say of proxies and the stores of metrics and traces are everybody's. */
function withShared(own: MeshPorts, { clusters: shared, metrics, traces }: MeshPorts): MeshPorts {
  const clusters = own.clusters.map((reader) => {
    const asked = shared.find(({ cluster }) => cluster === reader.cluster);
    return asked?.proxies === undefined ? reader : withProxies(reader, { proxies: (options) => asked.proxies?.(options) ?? none });
  });
  return { ...own, clusters, metrics: [...own.metrics, ...metrics], ...(own.traces === undefined && traces !== undefined && { traces }) };
}
