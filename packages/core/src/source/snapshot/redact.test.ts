import { describe, expect, it } from 'vitest';
import type { ConfigMap, Deployment } from '../../model/kubernetes.js';
import { redacted } from './redact.js';

const container = {
  name: 'app',
  image: 'shop/app:1',
  args: ['--password=hunter2'],
  command: ['sh', '-c', 'hunter2'],
  env: [{ name: 'PASSWORD', value: 'hunter2' }],
  envFrom: [{ secretRef: { name: 'hunter2' } }],
  volumeMounts: [{ name: 'hunter2' }],
  ports: [{ containerPort: 8080 }],
};

const deployment: Deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: {
    name: 'app',
    namespace: 'shop',
    annotations: { 'kubectl.kubernetes.io/last-applied-configuration': 'hunter2', note: 'kept' },
    ...{ managedFields: [{ manager: 'hunter2' }] },
  },
  spec: {
    replicas: 2,
    template: {
      metadata: { labels: { env: 'production', volumes: 'three' } },
      spec: {
        containers: [container, { name: 'istio-proxy', args: ['proxy', 'sidecar'] }],
        initContainers: [container],
        ...{ volumes: [{ secret: { secretName: 'hunter2' } }], imagePullSecrets: [{ name: 'hunter2' }] },
      },
    },
  },
};

describe('redacted', () => {
  it('leaves nothing secret in a workload, and all that a mesh is judged by', () => {
    const kept = redacted('Deployment', deployment);
    expect(JSON.stringify(kept)).not.toContain('hunter2');
    expect(kept.metadata).toEqual({ name: 'app', namespace: 'shop', annotations: { note: 'kept' } });
    expect(kept.spec).toEqual({
      replicas: 2,
      template: {
        metadata: { labels: { env: 'production', volumes: 'three' } },
        spec: {
          containers: [
            { name: 'app', image: 'shop/app:1', ports: [{ containerPort: 8080 }] },
            { name: 'istio-proxy', args: ['proxy', 'sidecar'] },
          ],
          initContainers: [{ name: 'app', image: 'shop/app:1', ports: [{ containerPort: 8080 }] }],
        },
      },
    });
  });

  it('keeps of a ConfigMap only the mesh configuration', () => {
    const map: ConfigMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'istio' }, data: { mesh: 'a: b', token: 'hunter2' } };
    expect(redacted('ConfigMap', map).data).toEqual({ mesh: 'a: b' });
  });

  it('does not change the object it is given', () => {
    const before = JSON.stringify(deployment);
    redacted('Deployment', deployment);
    expect(JSON.stringify(deployment)).toBe(before);
  });
});
