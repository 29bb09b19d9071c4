import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runSteps } from './run-steps.mjs';

let logs: string;
beforeAll(() => {
  logs = fs.mkdtempSync(path.join(os.tmpdir(), 'steps-'));
});
afterAll(() => fs.rmSync(logs, { recursive: true }));

const step = (name: string, script: string, counts?: () => unknown): unknown => ({ name, title: name, commands: [['-e', script]], counts });

async function outcome(...steps: readonly unknown[]): Promise<{ code: number; lines: readonly string[] }> {
  const lines: string[] = [];
  const code = await runSteps(steps, { logs, print: (line: string) => lines.push(line) });
  return { code, lines };
}

it('ends with the numbers of tests', async () => {
  const { code, lines } = await outcome(
    step('a', '', () => ({ passed: 3, failed: 0, skipped: 1 })),
    step('b', '', () => ({ passed: 4, failed: 0, skipped: 0 })),
    step('c', ''),
  );
  expect(lines.at(-1)).toBe('7 passed, 0 failed');
  expect(lines.at(-2)).toContain('Tests skipped: 1.');
  expect(code).toBe(0);
});

it('runs what comes after a failure, and shows the output of what failed', async () => {
  const { code, lines } = await outcome(
    step('a', 'console.log("ouch"); process.exit(3)'),
    step('b', '', () => ({ passed: 1, failed: 0, skipped: 0 })),
  );
  expect(lines).toContain('ouch');
  expect(lines.at(-1)).toBe('1 passed, 1 failed');
  expect(code).toBe(1);
});

it('tells at the end, of however long an output, where the failure begins', async () => {
  const script = `console.log('Unhandled Errors\\nError: ouch'); for (let i = 0; i < 900; i++) console.log('more'); process.exit(1)`;
  const { lines } = await outcome(step('a', script), step('b', ''));
  expect(lines.at(-3)).toMatch(/^\nWhat failed in a:\nUnhandled Errors\nError: ouch\nmore\n/);
});

it('does not count a failing test twice', async () => {
  const { code, lines } = await outcome(step('a', 'process.exit(1)', () => ({ passed: 2, failed: 1, skipped: 0 })));
  expect(lines.at(-1)).toBe('2 passed, 1 failed');
  expect(code).toBe(1);
});

it('fails where a runner says that tests failed and yet ends well', async () => {
  const { code, lines } = await outcome(step('a', '', () => ({ passed: 2, failed: 1, skipped: 0 })));
  expect(lines.at(-1)).toBe('2 passed, 1 failed');
  expect(code).toBe(1);
});

it('fails where a runner left no report', async () => {
  const { code, lines } = await outcome(
    step('a', '', () => {
      throw new Error('no such file');
    }),
  );
  expect(lines.join('\n')).toContain('The runner left no usable numbers: no such file');
  expect(lines.at(-1)).toBe('0 passed, 1 failed');
  expect(code).toBe(1);
});

it('leaves no process of a step behind', async () => {
  const file = path.join(logs, 'pid');
  const child = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })`;
  await outcome(
    step('a', `const child = ${child}; child.unref(); require('node:fs').writeFileSync(${JSON.stringify(file)}, String(child.pid))`),
  );
  await expect.poll(() => isRunning(Number(fs.readFileSync(file, 'utf8')))).toBe(false);
});

/** A killed process may stay as a zombie until init collects it. */
function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(fs.readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
