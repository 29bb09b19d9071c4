import { describe, expect, it } from 'vitest';
import { createDemoMesh } from './demo-mesh.js';
import { plantedMistakes } from './planted.js';

const demo = createDemoMesh({ seed: 'planted', start: 0 });

describe('plantedMistakes', () => {
  it('are all in the mesh', () => {
    for (const { object, what } of plantedMistakes) {
      const cluster = demo.clusters.find((name) => name === object.cluster) ?? 'east';
      const same = demo.objects(cluster)[object.kind] ?? [];
      const found = same.find(({ metadata }) => metadata.name === object.name && (metadata.namespace ?? '') === object.namespace);
      expect(found, `${object.kind} ${object.namespace}/${object.name} ${what}`).toBeDefined();
    }
  });

  it('are many and different', () => {
    expect(new Set(plantedMistakes.map(({ what, codes }) => `${what} ${codes.join()}`)).size).toBeGreaterThanOrEqual(20);
    expect(new Set(plantedMistakes.flatMap(({ codes }) => codes)).size).toBeGreaterThanOrEqual(20);
    for (const code of plantedMistakes.flatMap(({ codes }) => codes)) expect(code).toMatch(/^(KIA|IST)\d{4}$/);
  });
});
