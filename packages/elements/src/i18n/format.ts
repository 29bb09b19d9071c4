/**
 * Numbers and units in the reader's language, rounded to what a person can use: three significant digits.
 * Unit symbols are the same in every language, digits and separators are not.
 */

/** What a number counts. `milliseconds` and `ratio` are plain amounts, the others are per second. */
export type Unit = 'requests' | 'messages' | 'bytes' | 'milliseconds' | 'ratio';

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A language that Intl knows: the given one, or English where the tag is malformed. */
export function usableLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(usableLanguage(language), options);
    numberFormats.set(key, format);
  }
  return format;
}

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(usableLanguage(language), options);
    dateFormats.set(key, format);
  }
  return format;
}

/** A count with at most three significant digits below 1,000 and none after the point above. Tiny amounts read `<0.01`. */
export function formatNumber(language: string, value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && size < 0.01) return `<${numberFormat(language, { maximumFractionDigits: 2 }).format(0.01)}`;
  if (size >= 999.5) return numberFormat(language, { maximumFractionDigits: 0 }).format(value);
  return numberFormat(language, { maximumSignificantDigits: 3, maximumFractionDigits: 2, roundingPriority: 'lessPrecision' }).format(value);
}

/** A share from 0 to 1. Never says 0 % or 100 % of what is only nearly so. */
export function formatPercent(language: string, ratio: number): string {
  const format = numberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  if (ratio > 0 && ratio < 0.001) return `<${format.format(0.001)}`;
  if (ratio < 1 && ratio > 0.999) return `>${format.format(0.999)}`;
  return format.format(ratio);
}

const scales: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];

function scaled(language: string, value: number, unit: string): string {
  for (const [factor, prefix] of scales) {
    if (Math.abs(value) >= factor * 0.9995) return `${formatNumber(language, value / factor)} ${prefix}${unit}`;
  }
  return `${formatNumber(language, value)} ${unit}`;
}

/** A time span given in milliseconds, as `450 ms`, `1.2 s` or `3.5 min`. */
export function formatMilliseconds(language: string, value: number): string {
  if (value < 999.5) return `${formatNumber(language, value)} ms`;
  if (value < 119_500) return `${formatNumber(language, value / 1000)} s`;
  return `${formatNumber(language, value / 60_000)} min`;
}

/** How the unit itself is written; times and bytes are scaled, and so have several. */
export function unitSymbol(unit: Unit): string {
  const symbols: Readonly<Record<Unit, string>> = { requests: 'req/s', messages: 'msg/s', bytes: 'B/s', milliseconds: 'ms', ratio: '%' };
  return symbols[unit];
}

/** From here on digits are no longer told apart at a glance. */
const many = 99_950;

/** A number, of many in the language's own short form: `1.23M`, `123万`. */
function formatAmount(language: string, value: number): string {
  if (value < many) return formatNumber(language, value);
  return numberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

/** A value with its unit. */
export function formatValue(language: string, value: number, unit: Unit): string {
  switch (unit) {
    case 'requests':
    case 'messages':
      return `${formatAmount(language, value)} ${unitSymbol(unit)}`;
    case 'bytes':
      return scaled(language, value, 'B/s');
    case 'milliseconds':
      return formatMilliseconds(language, value);
    case 'ratio':
      return formatPercent(language, value);
  }
}

const steps: readonly (readonly [number, 'day' | 'hour' | 'minute' | 'second'])[] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

function inLargestUnit(seconds: number): { amount: number; unit: 'day' | 'hour' | 'minute' | 'second' } {
  for (const [size, unit] of steps) if (seconds >= size) return { amount: seconds / size, unit };
  return { amount: seconds, unit: 'second' };
}

/** A length of time as a menu shows it: `10 min`, `1 hr`, `10 分`. */
export function formatSpan(language: string, seconds: number, display: 'short' | 'long' = 'short'): string {
  const { amount, unit } = inLargestUnit(seconds);
  return numberFormat(language, { style: 'unit', unit, unitDisplay: display, maximumFractionDigits: 1 }).format(amount);
}

/** How long ago, in whole units: `12 seconds ago`, `3 分前`. */
export function formatAge(language: string, seconds: number): string {
  const { amount, unit } = inLargestUnit(Math.max(0, seconds));
  return new Intl.RelativeTimeFormat(usableLanguage(language), { numeric: 'always' }).format(-Math.floor(amount), unit);
}

/** A time of day, with the date where the range it stands in is longer than a day. */
export function formatClock(language: string, at: number, rangeSeconds = 0): string {
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  if (rangeSeconds <= 3_600) time.second = '2-digit';
  return dateFormat(language, rangeSeconds > 86_400 ? { month: 'short', day: 'numeric', ...time } : time).format(at);
}
