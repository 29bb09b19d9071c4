import type { FindingCode, Severity } from '../model/finding.js';

/** What there is to read about a rule, made from its own files. */
export interface RulePage {
  readonly code: FindingCode;
  /** All its names, `code` first. */
  readonly codes: readonly FindingCode[];
  /** Unless a finding says otherwise. */
  readonly severity: Severity;
  /** Whether its findings have a mechanical repair: all, some or none of them. */
  readonly repair: 'always' | 'never' | 'sometimes';
  /** `<folder>/<file>` below validation/rules. */
  readonly stem: string;
  /** English, with parameters in braces: for `wordMessage`. */
  readonly message: string;
  /** English; code stands in backquotes, paragraphs are divided by empty lines. So are cause and fix. */
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}
