import type { Severity } from '@meshlens/core';
import type { Report } from '../report.js';

/** What an output may look at beside the report. */
export interface Printing {
  /** The text of a file; undefined for one that was not read. */
  readonly textOf: (file: string) => string | undefined;
  /** Whether colours may be used. */
  readonly colour: boolean;
  /** Whether a finding of this severity makes the command fail. */
  readonly fails: (severity: Severity) => boolean;
}

/** Words a report; what it answers ends without a line break. */
export type Output = (report: Report, printing: Printing) => string;
