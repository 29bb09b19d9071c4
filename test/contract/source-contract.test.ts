import { createMeshSource, type MeshDataSource } from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';
import { handleMeshRequest, httpMeshSource } from '@meshlens/core/http';
import { parseSnapshot, snapshotPorts } from '@meshlens/core/snapshot';
import { describeSourceContract } from './source-contract.js';

const at = Date.UTC(2026, 0, 15, 12, 0, 0);
const clock = (): number => at;
const demo = createDemoMesh({ seed: 'contract', start: at - 86_400_000 });
const inProcess = (): MeshDataSource => createMeshSource(demo.ports(clock), { clock, demo: true });

describeSourceContract({ name: 'the source in process', at, open: async () => inProcess() });

describeSourceContract({
  name: 'the source over HTTP',
  at,
  async open() {
    const source = inProcess();
    return httpMeshSource({
      baseUrl: 'http://adapter.example/base/',
      async fetch(url, init) {
        const { pathname, search } = new URL(url);
        const request = { method: 'GET', path: pathname.replace('/base', ''), query: search };
        const { status, body } = await handleMeshRequest(source, request, init.signal ? { signal: init.signal } : {});
        return new Response(JSON.stringify(body), { status });
      },
    });
  },
});

describeSourceContract({
  name: 'the source on a snapshot',
  at,
  async open() {
    const file = JSON.stringify(demo.snapshot({ at, rangeSeconds: 900, stepSeconds: 15 }));
    return createMeshSource(snapshotPorts(parseSnapshot(JSON.parse(file))), { clock });
  },
});
