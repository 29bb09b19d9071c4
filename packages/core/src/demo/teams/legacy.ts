import type { Team } from '../spec.js';

/** What came before the mesh: no sidecars, no ambient capture. */
export const legacy: Team = {
  name: 'Legacy',
  namespaces: [{ name: 'legacy', labels: { 'istio-injection': 'disabled', team: 'back-office' } }],
  workloads: [
    { namespace: 'legacy', name: 'erp', version: 'v2009', mesh: 'none', replicas: 1, ports: [8080] },
    { namespace: 'legacy', name: 'fax-gateway', mesh: 'none', replicas: 1, ports: [8080] },
    { namespace: 'legacy', name: 'month-end', kind: 'CronJob', mesh: 'none', replicas: 1 },
  ],
  services: [
    { namespace: 'legacy', name: 'erp', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'legacy', name: 'fax-gateway', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
  ],
  calls: [],
  config: [],
};
