import { describe, expect, it } from 'vitest';
import { applyEdits, objectText, readObjects } from './config-text.js';

const shared = { app: 'cart' };
const object = {
  status: { ready: true },
  spec: { selector: { matchLabels: shared }, labels: shared, note: `${'long '.repeat(40)}line` },
  metadata: { name: 'cart' },
  kind: 'Sidecar',
  apiVersion: 'networking.istio.io/v1',
};

describe('objectText', () => {
  it('writes what people write: identity first, status last, no anchors, no folded lines', () => {
    const text = objectText(object);
    expect(text.match(/^\w+/gm)).toEqual(['apiVersion', 'kind', 'metadata', 'spec', 'status']);
    expect(text).not.toMatch(/[&*>]/);
    expect(text).toContain(object.spec.note);
  });

  it('can be read, located and edited', () => {
    const text = objectText(object);
    const [source] = readObjects(text, '').objects;
    expect(source?.raw).toEqual(object);
    expect(source?.locate('metadata/name')).toEqual({ file: '', line: 4, column: 3 });
    expect(source && applyEdits(text, source, [{ op: 'set', path: 'metadata/name', value: 'basket' }])).toContain('  name: basket\n');
  });
});
