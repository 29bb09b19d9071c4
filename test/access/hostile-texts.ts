import fc from 'fast-check';

/** Texts that somebody who means harm would send. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '"} or vector(1) #',
    '\\"} or {__name__=~".+"} or x{a="',
    "'} or 1 #",
    '`} or 1 #',
    '.*',
    '.+|(?i)secret',
    '$(id)',
    '{{7*7}}',
    '../../admin/flush',
    '..%2f..%2fadmin',
    'http://evil.example/',
    '//evil.example',
    '\u0000',
    '\r\nx-injected: 1',
    '\ud800',
    '%',
    '%zz',
    '__proto__',
    'constructor',
    'toString',
    '-1',
    '1e309',
    'NaN',
    '9'.repeat(400),
    'a'.repeat(3000),
    '(a+)+$',
    '[',
    '\\',
    ',,,,',
    '<img src=x onerror=alert(1)>',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', ',', '=', '~', '|', ' ', '#', '\n', '`', "'", 'a'), maxLength: 30 }),
);

/** Lone surrogates, which cannot travel as UTF-8, become what stands for them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
