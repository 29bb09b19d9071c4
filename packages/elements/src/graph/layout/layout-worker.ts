import { type PlaceJob, type Placement, placeSteps } from './place-steps.js';
import { drain } from './steps.js';

/** Lays graphs out beside the page: takes `{ id, job }`, answers `{ id, placement }`. */

export interface LayoutQuestion {
  readonly id: number;
  readonly job: PlaceJob;
}

export interface LayoutAnswer {
  readonly id: number;
  readonly placement: Placement;
}

globalThis.addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  const answer: LayoutAnswer = { id: data.id, placement: drain(placeSteps(data.job)) };
  globalThis.postMessage(answer);
});
