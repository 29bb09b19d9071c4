/** One case of the corpus, ready to be run. */
export interface Check {
  readonly name: string;
  /** The codes that the case is about, where it is about codes. */
  readonly codes?: readonly string[];
  readonly run: () => Promise<Outcome>;
}

/** `differs`: not what Kiali does, and on purpose. `details` says in words what is wrong, or why it differs. */
export interface Outcome {
  readonly status: 'passed' | 'differs' | 'failed';
  readonly details: readonly string[];
}

/** Runs checks one after the other. A check that throws has failed. */
export async function runChecks(
  checks: Iterable<Check>,
  tell: (name: string, outcome: Outcome) => void,
): Promise<Record<Outcome['status'], number>> {
  const counts = { passed: 0, differs: 0, failed: 0 };
  for (const { name, run } of checks) {
    const outcome = await run().catch((error: unknown): Outcome => ({
      status: 'failed',
      details: [error instanceof Error ? error.message : String(error)],
    }));
    counts[outcome.status] += 1;
    tell(name, outcome);
  }
  return counts;
}
