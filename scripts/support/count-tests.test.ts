import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vitestCounts, webTestRunnerCounts, webTestRunnerReporter } from './count-tests.mjs';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'counts-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('vitestCounts', () => {
  const report = (testResults: readonly unknown[]): string => {
    const file = path.join(folder, 'vitest.json');
    fs.writeFileSync(file, JSON.stringify({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults }));
    return file;
  };

  it('takes over the numbers', () => {
    expect(vitestCounts(report([{ status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }]))).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
    });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(vitestCounts(report([{ status: 'failed', assertionResults: [] }])).failed).toBe(2);
  });

  it('throws where there is no report', () => {
    expect(() => vitestCounts(path.join(folder, 'none.json'))).toThrow(/ENOENT/);
  });
});

describe('webTestRunnerReporter', () => {
  const counts = (sessions: readonly unknown[]): unknown => {
    const file = path.join(folder, 'wtr.json');
    webTestRunnerReporter(file).stop({ sessions });
    return webTestRunnerCounts(file);
  };
  const test = (passed: boolean, skipped = false): unknown => ({ passed, skipped });

  it('adds up suites, suites within suites and files', () => {
    const inner = { tests: [test(false), test(true)], suites: [] };
    const outer = { tests: [test(true), test(false, true)], suites: [inner] };
    expect(
      counts([
        { passed: false, testResults: outer },
        { passed: true, testResults: inner },
      ]),
    ).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(counts([{ passed: false }])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a file that broke after its tests as a failure', () => {
    expect(counts([{ passed: false, testResults: { tests: [test(true)], suites: [] } }])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
