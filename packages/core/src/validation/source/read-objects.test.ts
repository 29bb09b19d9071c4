import { describe, expect, it } from 'vitest';
import { readObjects } from './read-objects.js';

describe('readObjects', () => {
  it('reads documents, takes Lists apart and passes over what is empty', () => {
    const text = [
      '# nothing but a comment',
      '---',
      'apiVersion: v1',
      'kind: Service',
      'metadata: { name: a }',
      '---',
      'apiVersion: v1',
      'kind: List',
      'items:',
      '  - apiVersion: v1',
      '    kind: Service',
      '    metadata:',
      '      name: b',
      '---',
      '',
    ].join('\n');
    const { objects, faults } = readObjects(text, 'x.yaml');
    expect(faults).toEqual([]);
    expect(objects.map(({ raw }) => raw.metadata)).toEqual([{ name: 'a' }, { name: 'b' }]);
    expect(objects[1]?.locate('metadata/name')).toEqual({ file: 'x.yaml', line: 13, column: 7 });
  });

  it('reads JSON', () => {
    expect(readObjects('{"apiVersion": "v1", "kind": "Service"}', 'x.json').objects[0]?.raw).toEqual({ apiVersion: 'v1', kind: 'Service' });
  });

  it('finds the longest part of a path that is there, keys at their name and elements at their value', () => {
    const text = 'apiVersion: v1\nkind: Thing\nspec:\n  http:\n    - route:\n        - destination: { host: a }\n  "x/y": 1\n';
    const [object] = readObjects(text, 'x.yaml').objects;
    const at = (path: string): string => `${object?.locate(path)?.line}:${object?.locate(path)?.column}`;
    expect(at('spec/http[0]/route[0]/destination/host')).toBe('6:26');
    expect(at('spec/http[0]/route[0]/destination/port/number')).toBe('6:11');
    expect(at('spec/http[0]')).toBe('5:7');
    expect(at('spec/http[7]')).toBe('4:3');
    expect(at('spec["x/y"]')).toBe('7:3');
    expect(at('')).toBe('1:1');
    expect(at('nothing/like[3]/that')).toBe('1:1');
  });

  it('follows aliases and merges to what they stand for', () => {
    const text = 'apiVersion: v1\nkind: Thing\nbase: &b\n  host: a\nuse:\n  <<: *b\n  port: 1\n';
    expect(readObjects(text, 'x.yaml').objects[0]?.raw.use).toEqual({ host: 'a', port: 1 });
  });

  it('tells what is no object, and goes on', () => {
    const { objects, faults } = readObjects('just a text\n---\nkind: Service\n---\napiVersion: v1\nkind: Service\n---\na: [\n', 'x.yaml');
    expect(objects).toHaveLength(1);
    expect(faults.map(({ message, line }) => `${line} ${message.slice(0, 31)}`)).toEqual([
      '9 Flow sequence in block collecti',
      '1 This is no object of Kubernetes',
      '3 This is no object of Kubernetes',
    ]);
  });
});
