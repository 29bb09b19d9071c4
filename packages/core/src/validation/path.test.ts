import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPath, parsePath } from './path.js';

it('writes paths as Kiali does, and quotes keys that are no plain words', () => {
  expect(formatPath(['spec', 'http', 0, 'route', 12, 'destination', 'host'])).toBe('spec/http[0]/route[12]/destination/host');
  expect(formatPath(['metadata', 'annotations', 'a.b/c "d"'])).toBe('metadata/annotations["a.b/c \\"d\\""]');
  expect(formatPath([])).toBe('');
});

it('reads what it writes', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(), fc.string())), (segments) => {
      expect(parsePath(formatPath(segments))).toEqual(segments);
    }),
  );
});

it.each(['a[', 'a[x]', ']', 'a["', 'a//b'])('does not read %s', (path) => {
  expect(parsePath(path)).toBeUndefined();
});
