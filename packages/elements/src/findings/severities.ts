import type { Severity, SeverityCounts } from '@meshlens/core';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function countSeverities(findings: Iterable<{ readonly severity: Severity }>): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
