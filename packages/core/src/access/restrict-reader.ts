import type { CallOptions } from '../model/answer.js';
import { type Kind, kinds } from '../model/kinds.js';
import { UpstreamError } from '../ports/call.js';
import type { ClusterReader, Listing, ObjectPlace, ProxyListing } from '../ports/cluster-reader.js';
import type { Sight } from './sight.js';
import { withoutWords } from './without-words.js';

/**
 * A cluster as seen with restricted access. A namespace that may not be seen is denied whether it exists or not, so that
 * asking tells nothing.
 */
export function restrictReader(reader: ClusterReader, sight: Sight): ClusterReader {
  const { cluster } = reader;
  const visible = sight.namespacesIn(cluster);

  async function namespaces<K extends Kind>(kind: K, asked: readonly string[] | undefined, options: CallOptions): Promise<Listing<K>> {
    const names = asked?.filter((name) => visible.has(name)) ?? [...visible];
    const { items, denied, absent, stale } = await withoutWords(reader.list(kind, names, options));
    return {
      items: items.filter(({ metadata }) => visible.has(metadata.name)),
      denied: [...(asked ?? []).filter((name) => !visible.has(name)), ...denied.filter((name) => visible.has(name))],
      absent,
      limited: true,
      ...(stale && { stale }),
    };
  }

  async function namespaced<K extends Kind>(kind: K, asked: readonly string[] | undefined, options: CallOptions): Promise<Listing<K>> {
    const wanted = asked ?? [...visible];
    const readable = new Set(wanted.filter((namespace) => sight.sees(kind, { cluster, namespace })));
    const { items, denied, absent, stale } = await withoutWords(reader.list(kind, [...readable], options));
    return {
      items: items.filter(({ metadata }) => readable.has(metadata.namespace ?? '')),
      denied: [...wanted.filter((namespace) => !readable.has(namespace)), ...denied.filter((name) => readable.has(name))],
      absent,
      ...(stale && { stale }),
    };
  }

  function mayGet(kind: Kind, { namespace, name }: ObjectPlace): boolean {
    if (kind === 'Namespace') return visible.has(name);
    if (!kinds[kind].namespaced) return sight.seesClusterKind(kind, cluster);
    return namespace !== undefined && sight.sees(kind, { cluster, namespace });
  }

  return {
    cluster,
    async list(kind, asked, options) {
      if (kind === 'Namespace') return namespaces(kind, asked, options);
      if (kinds[kind].namespaced) return namespaced(kind, asked, options);
      if (!sight.seesClusterKind(kind, cluster)) throw new UpstreamError('denied', '');
      return withoutWords(reader.list(kind, asked, options));
    },
    ...(reader.version && {
      version: async (options) => withoutWords(reader.version?.(options) ?? Promise.reject(new UpstreamError('bad-answer', ''))),
    }),
    ...(reader.proxies && {
      async proxies(options) {
        const { items, silent } = await withoutWords(reader.proxies?.(options) ?? Promise.resolve(noProxies));
        return { items: items.filter((proxy) => sight.sees('Pod', proxy)), silent: silent.map(() => '') };
      },
    }),
    ...(reader.get && {
      async get<K extends Kind>(kind: K, at: ObjectPlace, options: CallOptions) {
        if (!mayGet(kind, at)) throw new UpstreamError('denied', '');
        return withoutWords(orUndefined(reader.get?.(kind, at, options)));
      },
    }),
  };
}

const noProxies: ProxyListing = { items: [], silent: [] };

async function orUndefined<T>(answer: Promise<T | undefined> | undefined): Promise<T | undefined> {
  return answer;
}
