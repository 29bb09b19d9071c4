import fs from 'node:fs';

/** Numbers of tests; a file that could not even be loaded counts as one failed test. */
const none = { passed: 0, failed: 0, skipped: 0 };

/** Reads what vitest's JSON reporter wrote. */
export function vitestCounts(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests };
}

/** Reads what `webTestRunnerReporter` wrote. */
export function webTestRunnerCounts(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** A reporter for Web Test Runner that leaves the numbers of a run in a file. */
export function webTestRunnerReporter(file) {
  return {
    stop({ sessions }) {
      const counts = [...sessions].map(countSession).reduce(add, none);
      fs.writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSession({ testResults, passed }) {
  const counts = testResults ? countSuite(testResults) : none;
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function countSuite({ tests, suites }) {
  const own = {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: tests.filter((test) => !test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
  };
  return suites.map(countSuite).reduce(add, own);
}

function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
