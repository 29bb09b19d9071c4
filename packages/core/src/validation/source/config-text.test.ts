import { describe, expect, it } from 'vitest';
import { applyEdits, objectText, readObjects, withoutServerFields } from './config-text.js';

const shared = { app: 'cart' };
const object = {
  status: { ready: true },
  spec: { selector: { matchLabels: shared }, labels: shared, note: `${'long '.repeat(40)}line` },
  metadata: { name: 'cart' },
  kind: 'Sidecar',
  apiVersion: 'networking.istio.io/v1',
};

describe('withoutServerFields', () => {
  it('leaves what people wrote', () => {
    const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': '{}', owner: 'shop' };
    const metadata = {
      name: 'cart',
      uid: '1',
      resourceVersion: '9',
      generation: 2,
      creationTimestamp: 'x',
      managedFields: [],
      annotations,
    };
    expect(withoutServerFields({ ...object, metadata })).toEqual({
      apiVersion: object.apiVersion,
      kind: object.kind,
      spec: object.spec,
      metadata: { name: 'cart', annotations: { owner: 'shop' } },
    });
  });

  it('leaves no empty annotations, and what is no object as it is', () => {
    const metadata = { name: 'cart', annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' } };
    expect(withoutServerFields({ kind: 'Sidecar', metadata })).toEqual({ kind: 'Sidecar', metadata: { name: 'cart' } });
    expect(withoutServerFields({ kind: 'Sidecar', metadata: 'odd' })).toEqual({ kind: 'Sidecar', metadata: 'odd' });
  });
});

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
