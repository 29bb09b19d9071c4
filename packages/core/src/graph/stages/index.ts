import { health } from './health.js';
import { outsideNodes } from './outside-nodes.js';
import { serviceReduction } from './service-reduction.js';
import type { GraphStage } from './stage.js';
import { traffic } from './traffic.js';
import { trafficSources } from './traffic-sources.js';

/** The stages in the order they run: the only place where that order is said. */
export const stages: readonly GraphStage[] = [traffic, outsideNodes, health, trafficSources, serviceReduction];
