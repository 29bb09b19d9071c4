import { describe, expect, it } from 'vitest';
import { applyFixes } from './apply-fixes.js';
import { readObjects } from './read-objects.js';

const text = `# two maps
apiVersion: v1
kind: ConfigMap
metadata: { name: one }
data:
  a: x # first
  b: y
---
apiVersion: v1
kind: ConfigMap
metadata: { name: two }
data:
  a: &x z
  b: *x
`;
const { objects } = readObjects(text, 'maps.yaml');
const [one, two] = objects as [(typeof objects)[number], (typeof objects)[number]];

describe('applyFixes', () => {
  it('repairs every object once at a time and keeps all else', () => {
    const first = { source: one, edits: [{ op: 'rename', path: 'data/a', to: 'c' }] } as const;
    const second = { source: one, edits: [{ op: 'remove', path: 'data/b' }] } as const;
    const other = { source: two, edits: [{ op: 'set', path: 'metadata/name', value: 'three' }] } as const;
    const fixed = applyFixes(text, [first, second, other]);
    expect(fixed.text).toBe(text.replace('a: x', 'c: x').replace('name: two', 'name: three'));
    expect(fixed).toMatchObject({ done: [first, other], waiting: [second], impossible: [] });
  });

  it('leaves alone what cannot be made in the text', () => {
    const gone = { source: one, edits: [{ op: 'remove', path: 'data/z' }] } as const;
    const halfGone = {
      source: two,
      edits: [
        { op: 'set', path: 'data/a', value: 'w' },
        { op: 'remove', path: 'data/z' },
      ],
    } as const;
    expect(applyFixes(text, [gone, halfGone])).toEqual({ text, done: [], waiting: [], impossible: [gone, halfGone] });
  });
});
