import {
  type CallOptions,
  type ClusterReader,
  type Kind,
  type KindMap,
  kinds,
  type Listing,
  type LogStore,
  type ObjectPlace,
  UpstreamError,
} from '@meshlens/core';
import { discoveryOf } from '../../config/discovery-selectors.js';
import type { LabelSelector } from '../../config/label-selector.js';

/** A cluster of which only the namespaces with certain labels are there to be seen; the others are denied to everybody. */
function selectedNamespaces(reader: ClusterReader, selects: LabelSelector): ClusterReader {
  const isSelected = ({ metadata }: KindMap['Namespace']): boolean => selects(metadata.labels ?? {});
  const selected = async (asked: readonly string[] | undefined, options: CallOptions): Promise<Listing<'Namespace'>> => {
    const listing = await reader.list('Namespace', asked, options);
    const out = listing.items.filter((namespace) => !isSelected(namespace)).map(({ metadata }) => metadata.name);
    return {
      ...listing,
      items: listing.items.filter(isSelected),
      denied: [...listing.denied, ...(asked === undefined ? [] : out)],
      limited: true,
    };
  };
  const namesOf = async (asked: readonly string[] | undefined, options: CallOptions): Promise<ReadonlySet<string>> =>
    new Set((await selected(asked, options)).items.map(({ metadata }) => metadata.name));

  async function list<K extends Kind>(kind: K, asked: readonly string[] | undefined, options: CallOptions): Promise<Listing<K>> {
    if (!kinds[kind].namespaced) return reader.list(kind, asked, options);
    const names = await namesOf(asked, options);
    const listing = await reader.list(
      kind,
      asked?.filter((name) => names.has(name)),
      options,
    );
    return {
      ...listing,
      items: listing.items.filter(({ metadata }) => names.has(metadata.namespace ?? '')),
      denied:
        asked === undefined
          ? listing.denied.filter((name) => names.has(name))
          : [...listing.denied, ...asked.filter((name) => !names.has(name))],
    };
  }

  return {
    cluster: reader.cluster,
    async list<K extends Kind>(kind: K, asked: readonly string[] | undefined, options: CallOptions): Promise<Listing<K>> {
      if (isNamespaceKind(kind)) return (await selected(asked, options)) as Listing<Kind> as Listing<K>;
      return list(kind, asked, options);
    },
    ...(reader.get && {
      async get<K extends Kind>(kind: K, at: ObjectPlace, options: CallOptions) {
        const home = kind === 'Namespace' ? at.name : at.namespace;
        if (home !== undefined && !(await namesOf([home], options)).has(home)) throw notSelected(home);
        return reader.get?.(kind, at, options);
      },
    }),
    ...(reader.version && { version: (options) => reader.version?.(options) ?? Promise.reject(new UpstreamError('bad-answer', '')) }),
    ...(reader.proxies && {
      async proxies(options) {
        const [names, told] = await Promise.all([namesOf(undefined, options), reader.proxies?.(options)]);
        return { items: (told?.items ?? []).filter(({ namespace }) => names.has(namespace)), silent: told?.silent ?? [] };
      },
    }),
  };
}

/** The clusters with what selectors leave of them. */
export function shownClusters(readers: readonly ClusterReader[], selectors: readonly string[]): readonly ClusterReader[] {
  return readers.map((reader) => {
    const selects = discoveryOf(selectors, reader.cluster);
    return selects === undefined ? reader : selectedNamespaces(reader, selects);
  });
}

/** Logs of the namespaces that the clusters of the same names have to be seen. */
export function selectedLogs(store: LogStore, clusters: readonly ClusterReader[]): LogStore {
  return {
    name: store.name,
    async search(search, options) {
      const reader = clusters.find(({ cluster }) => cluster === search.cluster);
      const found = await reader?.list('Namespace', [search.namespace], options);
      if (found?.items.some(({ metadata }) => metadata.name === search.namespace) !== true) throw notSelected(search.namespace);
      return store.search(search, options);
    },
  };
}

function isNamespaceKind(kind: Kind): kind is 'Namespace' {
  return kind === 'Namespace';
}

function notSelected(namespace: string): UpstreamError {
  return new UpstreamError('denied', `the namespace ${namespace} is not among those that are shown`);
}
