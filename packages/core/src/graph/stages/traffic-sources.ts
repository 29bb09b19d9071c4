import { defineStage, type GraphStage } from './stage.js';

/** Marks where traffic comes from: nodes that send and are nobody's destination. Source: kiali traffic_generator.go. */
export const trafficSources: GraphStage<never> = defineStage({
  name: 'traffic-sources',
  inputs: () => [],
  apply(draft) {
    const called = new Set([...draft.edges].map((edge) => edge.target));
    for (const { source } of draft.edges) if (!called.has(source)) source.marks.root = true;
  },
});
