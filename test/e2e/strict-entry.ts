import { createMeshSource, type MeshDataSource } from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';
import '@meshlens/elements/define';

declare global {
  interface Window {
    /** The demo mesh, standing still, and what the content security policy forbade. */
    mesh: { readonly source: MeshDataSource; readonly violations: string[] };
  }
}

const now = Date.UTC(2026, 2, 4, 9, 30);
const clock = (): number => now;
const demo = createDemoMesh({ seed: 'strict', start: now - 86_400_000 });
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
  violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}:${String(lineNumber)}`);
});
window.mesh = { source: createMeshSource(demo.ports(clock), { clock, demo: true }), violations };
