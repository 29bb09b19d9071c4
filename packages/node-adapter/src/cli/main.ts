#!/usr/bin/env node
import { run } from './run.js';
import { readStandardInput } from './standard-input.js';

const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // Asked a second time, the process ends at once.
      process.once(signal, () => process.exit(130));
      resolve();
    });
  }
});

process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdin: readStandardInput,
  colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  stopped,
});
