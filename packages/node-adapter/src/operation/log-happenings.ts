import { listenTo } from './happenings.js';
import type { Log } from './log.js';

/** In milliseconds: an upstream that is down fails many times a second, and one line says it. */
const quietForMs = 60_000;

/** Logs requests (`debug`, what failed here `error`) and failing upstreams (`warn`, once a minute each). Returns how to stop. */
export function logHappenings(log: Log): () => void {
  const said = new Map<string, number>();
  const stops = [
    listenTo('answered', ({ id, method, route, status, milliseconds }) => {
      const fields = { id, method, route, status, milliseconds: Math.round(milliseconds) };
      if (status >= 500 && status !== 502 && status !== 504) log.error('A request failed here', fields);
      else log.debug('Answered', fields);
    }),
    listenTo('upstream', ({ address, outcome, milliseconds }) => {
      if (outcome === 'ok' || outcome === 'aborted') return;
      const now = performance.now();
      const key = `${address} ${outcome}`;
      if (now - (said.get(key) ?? -Infinity) < quietForMs) return;
      said.set(key, now);
      log.warn('An upstream failed', { address, outcome, milliseconds: Math.round(milliseconds) });
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
