export { createDemoMesh, type DemoMesh, type DemoMeshOptions } from './demo-mesh.js';
export type { SnapshotRequest } from './demo-snapshot.js';
export { type PlantedMistake, plantedMistakes } from './planted.js';
export type { DemoClusterName } from './spec.js';
