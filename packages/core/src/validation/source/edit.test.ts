import { describe, expect, it } from 'vitest';
import type { Edit } from '../../model/finding.js';
import { applyEdits } from './edit.js';
import { readObjects } from './read-objects.js';

const head = 'apiVersion: v1\nkind: Thing\n';

/** Edits the body of an object. */
function edited(body: string, ...edits: readonly Edit[]): string | undefined {
  const text = head + body;
  const { objects, faults } = readObjects(text, 'thing.yaml');
  expect(faults).toEqual([]);
  const [object] = objects;
  const after = object && applyEdits(text, object, edits);
  if (after !== undefined) expect(readObjects(after, 'thing.yaml').faults).toEqual([]);
  return after?.slice(head.length);
}

describe('applyEdits', () => {
  it.each<[string, string, Edit, string]>([
    ['replaces a text', 'a: old # why\nb: 1\n', { op: 'set', path: 'a', value: 'new' }, 'a: new # why\nb: 1\n'],
    ['quotes what looks like something else', 'a: old\n', { op: 'set', path: 'a', value: 'true' }, 'a: "true"\n'],
    ['adds a field', 'a:\n  b: 1 # one\n# end\nz: 2\n', { op: 'set', path: 'a/c', value: 3 }, 'a:\n  b: 1 # one\n  c: 3\n# end\nz: 2\n'],
    ['adds parents too', 'a:\n  b: 1\n', { op: 'set', path: 'a/c/d', value: ['x'] }, 'a:\n  b: 1\n  c:\n    d:\n      - x\n'],
    ['adds to braces', 'a: { b: 1 }\n', { op: 'set', path: 'a/c', value: 3 }, 'a: { b: 1, c: 3 }\n'],
    ['adds at the end of a text without a line break', 'a:\n  b: 1', { op: 'set', path: 'a/c', value: 3 }, 'a:\n  b: 1\n  c: 3'],
    ['appends an element', 'a:\n  - x\n  - y\nb: 1\n', { op: 'append', path: 'a', value: 'z' }, 'a:\n  - x\n  - y\n  - z\nb: 1\n'],
    ['appends where there is no list', 'a:\n  b: 1\n', { op: 'append', path: 'a/c', value: 'z' }, 'a:\n  b: 1\n  c:\n    - z\n'],
    ['appends to brackets', 'a: []\n', { op: 'append', path: 'a', value: 'z' }, 'a: [z]\n'],
    [
      'adds lines that end as the others do',
      'a:\r\n  b: 1\r\nc: 2\r\n',
      { op: 'set', path: 'a/d', value: ['x'] },
      'a:\r\n  b: 1\r\n  d:\r\n    - x\r\nc: 2\r\n',
    ],
    ['removes a field', 'a:\n  b: 1 # one\n  # two\n  c: 2\n', { op: 'remove', path: 'a/b' }, 'a:\n  # two\n  c: 2\n'],
    ['removes a field of several lines', 'a:\n  b:\n    - 1\n    - 2\n  c: 2\n', { op: 'remove', path: 'a/b' }, 'a:\n  c: 2\n'],
    ['removes the first field of an element', 'a:\n  - b: 1\n    c: 2\n', { op: 'remove', path: 'a[0]/b' }, 'a:\n  - c: 2\n'],
    ['removes the only field', 'a:\n  b: 1\nc: 2\n', { op: 'remove', path: 'a/b' }, 'a: {}\nc: 2\n'],
    ['removes an element', 'a:\n  - x\n  - y # why\n  - z\n', { op: 'remove', path: 'a[1]' }, 'a:\n  - x\n  - z\n'],
    ['removes the last element', 'a:\n- x\n- y\nb: 1\n', { op: 'remove', path: 'a[1]' }, 'a:\n- x\nb: 1\n'],
    ['removes the only element', 'a:\n  - x\nb: 1\n', { op: 'remove', path: 'a[0]' }, 'a: []\nb: 1\n'],
    ['removes from brackets', 'a: [x, y, z]\n', { op: 'remove', path: 'a[1]' }, 'a: [x, z]\n'],
    ['removes the last from brackets', 'a: [x, y, z]\n', { op: 'remove', path: 'a[2]' }, 'a: [x, y]\n'],
    ['renames a field', 'a:\n  b: 1 # one\n', { op: 'rename', path: 'a/b', to: 'c' }, 'a:\n  c: 1 # one\n'],
    ['finds keys with slashes', 'a:\n  x/y: 1\n', { op: 'set', path: 'a["x/y"]', value: 2 }, 'a:\n  x/y: 2\n'],
  ])('%s', (_, body, edit, after) => {
    expect(edited(body, edit)).toBe(after);
  });

  it('makes several edits whose paths are those of the object as it was', () => {
    expect(edited('a:\n  - x\n  - y\n  - z\n', { op: 'remove', path: 'a[0]' }, { op: 'set', path: 'a[2]', value: 'w' })).toBe(
      'a:\n  - y\n  - w\n',
    );
  });

  it.each<[string, string, Edit]>([
    ['a place that is not there', 'a: 1\n', { op: 'remove', path: 'b' }],
    ['what an alias stands for', 'x: &x\n  b: 1\na: *x\n', { op: 'set', path: 'a/b', value: 2 }],
    ['a path that is none', 'a: 1\n', { op: 'set', path: 'a[', value: 2 }],
  ])('leaves alone %s', (_, body, edit) => {
    expect(edited(body, edit)).toBeUndefined();
  });

  it('leaves the text alone where edits overlap', () => {
    expect(edited('a:\n  b: 1\n', { op: 'set', path: 'a/b', value: 2 }, { op: 'remove', path: 'a/b' })).toBeUndefined();
  });
});
