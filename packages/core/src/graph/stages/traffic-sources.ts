import { defineStage, type GraphStage } from './stage.js';

/** Marks where traffic comes from: nodes that send and are nobody's destination. Source: kiali traffic_generator.go. */
export const trafficSources: GraphStage<never> = defineStage({
  name: 'traffic-sources',
  inputs: () => [],
  apply(draft) {
    for (const { marks, incoming, outgoing } of draft.nodes) if (incoming.length === 0 && outgoing.length > 0) marks.root = true;
  },
});
