/** Nanoseconds of each unit of a duration as Go writes them. */
const units: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };

const plain = /^(\d{1,9})(ns|us|ms|s|m|h)$/;

/** How long a duration is, in nanoseconds: `1h30m`, `2.5s`; undefined for a text that is none, which its structure tells. */
export function nanosecondsOf(text: string): bigint | undefined {
  if (text.length > 100) return undefined;
  const [, number, of = ''] = plain.exec(text) ?? [];
  if (number !== undefined) return BigInt(number) * BigInt(units[of] ?? 0);
  const [, sign = '', body = ''] = /^([+-]?)(.+)$/.exec(text) ?? [];
  if (body === '0') return 0n;
  let sum = 0n;
  let end = 0;
  for (const part of body.matchAll(/(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/gy)) {
    const [whole, digits = '', fraction = '', unit = ''] = part;
    if (digits + fraction === '') return undefined;
    const scale = BigInt(units[unit] ?? 0);
    sum += BigInt(digits || 0) * scale + (BigInt(fraction || 0) * scale) / 10n ** BigInt(fraction.length);
    end += whole.length;
  }
  if (end === 0 || end !== body.length) return undefined;
  return sign === '-' ? -sum : sum;
}
