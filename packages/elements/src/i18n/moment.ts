import { usableLanguage } from './format.js';

/** A moment with its day and zone, in the reader's: `Mar 4, 10:30:00 GMT+1`. */
export function formatMoment(language: string, at: number): string {
  return new Intl.DateTimeFormat(usableLanguage(language), {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at);
}

/** What a field of the type `datetime-local` holds: local time, without a zone. */
export function toLocalField(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** The moment that such a field says; undefined where it is empty or not a time. */
export function fromLocalField(text: string): number | undefined {
  const at = new Date(text).getTime();
  return Number.isNaN(at) ? undefined : at;
}
