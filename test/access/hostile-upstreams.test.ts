import { createMeshSource, type KubernetesObject } from '@meshlens/core';
import { routes } from '@meshlens/core/http';
import { createMeshHandler, KubeClusterReader, PrometheusMetricStore } from '@meshlens/node-adapter';
import { beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/kube-api/accounts.js';
import { bookPod } from '../support/kube-api/bookshop.js';
import { type KubeApi, startKubeApi } from '../support/kube-api/kube-api.js';
import { targetOn } from '../support/kube-target.js';
import { stopAfterAll } from '../support/process.js';
import { scriptedServer } from '../support/scripted-server.js';

/** Fields that mean something to JavaScript, with values that would be seen in every object if they were taken for it. */
const hostile = '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"toString":"no","hasOwnProperty":"no"';
const hostileLabels = '"__proto__":"polluted","constructor":"polluted","toString":"no","hasOwnProperty":"no"';
const at = 1_800_000_000_000;

/** The object with hostile fields in it and in all objects below, as an API server could send them. */
function poisoned(object: KubernetesObject): KubernetesObject {
  return JSON.parse(JSON.stringify(object).replaceAll('{"', `{${hostile},"`).replaceAll('{}', `{${hostile}}`)) as KubernetesObject;
}

const sample = `{"metric":{${hostileLabels},"reporter":"source","source_workload":"constructor","source_workload_namespace":"books","source_canonical_service":"__proto__","source_canonical_revision":"toString","source_app":"shelf","source_cluster":"test","destination_cluster":"test","destination_service":"hasOwnProperty.books.svc.cluster.local","destination_service_name":"hasOwnProperty","destination_service_namespace":"books","destination_workload":"valueOf","destination_workload_namespace":"books","destination_canonical_service":"constructor","destination_canonical_revision":"__proto__","request_protocol":"http","response_code":"200","response_flags":"-"},"value":[${at / 1000},"1.5"]}`;

describe('names that mean something to JavaScript', () => {
  const keep = stopAfterAll();
  let api: KubeApi;
  let handler: ReturnType<typeof createMeshHandler>;
  beforeAll(async () => {
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'books', labels: {}, annotations: {} } };
    api = keep(
      await startKubeApi({ objects: [namespace, bookPod('books', 'shelf'), bookPod('books', 'constructor')].map(poisoned), tls: false }),
    );
    const metrics = await scriptedServer((request, response) => {
      const isQuery = request.url.pathname === '/api/v1/query';
      const data = isQuery ? `{"resultType":"vector","result":[${sample}],${hostile}}` : `["__proto__","constructor"]`;
      response.writeHead(200, { 'content-type': 'application/json' }).end(`{"status":"success",${hostile},"data":${data}}`);
    });
    keep({ stop: () => metrics.close() });
    const reader = new KubeClusterReader(targetOn(api.url, administrator.token));
    const store = new PrometheusMetricStore({ url: metrics.url });
    keep({
      async stop() {
        reader.close();
        store.close();
      },
    });
    handler = createMeshHandler({ source: createMeshSource({ clusters: [reader], metrics: [store] }, { clock: () => at }) });
  });

  const queries: Readonly<Record<keyof typeof routes, string>> = {
    capabilities: '',
    namespaces: '',
    graph: '?namespaces=books,constructor&features=deadNodes,health,labels,idleNodes,istio,outOfMesh,security,serviceEntries,operations',
    metrics: '?target.cluster=test&target.namespace=books&target.type=app&target.name=constructor',
    health: '?namespaces=books,constructor',
    findings: '?namespaces=books',
    config: '?cluster=test&group=&kind=Pod&namespace=books&name=constructor',
    traces: '?namespace=constructor&app=__proto__',
    logs: '?cluster=test&namespace=books&workload=constructor',
  };

  it.each(Object.entries(routes))('change nothing where %s meets them', async (name, { path }) => {
    const response = await handler(new Request(`http://mesh.test${path}${queries[name as keyof typeof routes]}`));
    const body = (await response.json()) as { readonly value: unknown };
    expect(response.status, JSON.stringify(body)).toBe(200);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
    expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
    if (name === 'graph')
      expect(JSON.stringify(body.value)).toMatch(/"app":"__proto__".*"app":"constructor"|"app":"constructor".*"app":"__proto__"/);
  });
});
