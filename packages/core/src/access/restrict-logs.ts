import { UpstreamError } from '../ports/call.js';
import type { LogStore } from '../ports/log-store.js';
import type { Sight } from './sight.js';
import { withoutWords } from './without-words.js';

/** Logs of the namespaces whose logs may be read; all others are denied, whether they exist or not. What a pod itself wrote is not looked into. */
export function restrictLogs(store: LogStore, sight: Sight): LogStore {
  return {
    name: store.name,
    async search(search, options) {
      if (!sight.sees('logs', search)) throw new UpstreamError('denied', '');
      const lines = await withoutWords(store.search(search, options));
      return lines.filter((line) => sight.sees('logs', line));
    },
  };
}
