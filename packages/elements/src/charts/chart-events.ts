/** A stretch of time that a reader drew over in a chart, in milliseconds since the epoch. */
export interface RangeDetail {
  readonly start: number;
  readonly end: number;
}

/** What charts tell, by event type. All bubble and leave shadow roots. */
export interface MeshChartEventMap {
  'mesh-range': RangeDetail;
}
