import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const deadline = 15 * 60_000;
const heartbeat = 20_000;
const shownOnFailure = 300;
const failureLines = 60;

/**
 * Runs all steps, also after a failure, and resolves to the exit code. The last line printed is `N passed, N failed`:
 * N counts tests; a step that fails without a failing test adds one failure, so that the line never hides one.
 * Each step's output goes to a file in `logs`.
 */
export async function runSteps(steps, { logs, print = console.log }) {
  fs.mkdirSync(logs, { recursive: true });
  const outcomes = [];
  for (const [index, step] of steps.entries()) {
    print(`[${index + 1}/${steps.length}] ${step.name}: ${step.title}`);
    const outcome = await runStep(step, { logs, print });
    outcomes.push(outcome);
    print(`      ${outcome.ok ? 'ok' : 'FAILED'} in ${seconds(outcome.milliseconds)}${tests(outcome)}`);
    if (!outcome.ok) print(tail(outcome.log));
  }
  return summarise(outcomes, { logs, print });
}

async function runStep(step, { logs, print }) {
  const log = path.join(logs, `${step.name}.log`);
  const started = performance.now();
  const beat = setInterval(() => print(`      … ${seconds(performance.now() - started)}`), heartbeat);
  const output = fs.openSync(log, 'w');
  let ok = true;
  for (const command of step.commands) ok = (await run({ step, command, output })) && ok;
  fs.closeSync(output);
  clearInterval(beat);
  const counts = countsOf(step, log);
  return {
    name: step.name,
    ok: ok && !(counts?.failed > 0) && !(step.counts && !counts),
    counts,
    log,
    milliseconds: performance.now() - started,
  };
}

function run({ step, command, output }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: path.join(root, step.folder ?? '.'),
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', CI: process.env.CI ?? '1', ...step.environment },
      stdio: ['ignore', output, output],
      detached: true,
    });
    // The whole group is ended, so that no browser or server outlives its step.
    const end = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    };
    const interrupted = () => {
      end();
      process.exit(130);
    };
    const late = setTimeout(() => {
      fs.writeSync(output, `\nNot done after ${seconds(deadline)}: ended.\n`);
      end();
    }, deadline);
    process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
    const done = (ok) => {
      clearTimeout(late);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      end();
      resolve(ok);
    };
    child.on('error', () => done(false));
    child.on('exit', (code) => done(code === 0));
  });
}

function countsOf(step, log) {
  try {
    return step.counts?.();
  } catch (error) {
    fs.appendFileSync(log, `\nThe runner left no usable numbers: ${error.message}\n`);
    return undefined;
  }
}

function summarise(outcomes, { logs, print }) {
  const sum = (key) => outcomes.reduce((total, { counts }) => total + (counts?.[key] ?? 0), 0);
  const silent = outcomes.filter(({ ok, counts }) => !ok && !(counts?.failed > 0));
  const total = outcomes.reduce((all, { milliseconds }) => all + milliseconds, 0);
  print('');
  for (const outcome of outcomes) {
    print(`${outcome.ok ? 'ok    ' : 'FAILED'}  ${outcome.name.padEnd(10)} ${seconds(outcome.milliseconds).padStart(8)}${tests(outcome)}`);
  }
  for (const { name, log } of outcomes.filter(({ ok }) => !ok)) print(`\nWhat failed in ${name}:\n${firstFailure(log)}`);
  print(`${sum('skipped') > 0 ? `Tests skipped: ${sum('skipped')}. ` : ''}Took ${seconds(total)}. Full logs: ${path.relative(root, logs)}`);
  const failed = sum('failed') + silent.length;
  print(`${sum('passed')} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function tests({ counts }) {
  if (!counts) return '';
  return `  ${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`;
}

function tail(log) {
  const lines = fs.readFileSync(log, 'utf8').trimEnd().split('\n');
  const cut = lines.length > shownOnFailure ? [`… ${lines.length - shownOnFailure} lines more in ${path.relative(root, log)}`] : [];
  return [...cut, ...lines.slice(-shownOnFailure)].join('\n');
}

/** Where the runners tell what was wrong: at the end of a long log, once more, and short. */
function firstFailure(log) {
  const lines = fs.readFileSync(log, 'utf8').trimEnd().split('\n');
  const told = lines.findIndex((line) => /Unhandled Errors|Failed Tests|Failed Suites|^\s*(FAIL\b|❌|error\b)/.test(line));
  return (told < 0 ? lines.slice(-failureLines) : lines.slice(told, told + failureLines)).join('\n');
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
