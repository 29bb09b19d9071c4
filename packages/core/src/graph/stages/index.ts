import { ambient } from './ambient.js';
import { circuitBreakers } from './circuit-breakers.js';
import { deadNodes } from './dead-nodes.js';
import { extensions } from './extensions.js';
import { gateways } from './gateways.js';
import { health } from './health.js';
import { idleNodes } from './idle-nodes.js';
import { nodeLabels } from './node-labels.js';
import { operations } from './operations.js';
import { outOfMesh } from './out-of-mesh.js';
import { outsideNodes } from './outside-nodes.js';
import { responseTime } from './response-time.js';
import { routes } from './routes.js';
import { security } from './security.js';
import { serviceApps } from './service-apps.js';
import { serviceEntries } from './service-entries.js';
import { serviceReduction } from './service-reduction.js';
import type { GraphStage } from './stage.js';
import { throughput } from './throughput.js';
import { trafficSources } from './traffic-sources.js';
import { traffic } from './traffic.js';
import { workloadEntries } from './workload-entries.js';

/** The stages in the order they run: the only place where that order is said. */
export const stages: readonly GraphStage[] = [
  traffic,
  responseTime,
  throughput,
  security,
  operations,
  serviceEntries,
  deadNodes,
  workloadEntries,
  idleNodes,
  outOfMesh,
  extensions,
  outsideNodes,
  circuitBreakers,
  routes,
  gateways,
  serviceApps,
  ambient,
  health,
  nodeLabels,
  trafficSources,
  serviceReduction,
];
