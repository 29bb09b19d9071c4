import { expect, it } from 'vitest';
import type { CommandContext } from './command.js';
import { explain } from './explain.js';

async function explained(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const context = { env: {}, cwd: '.', stdin: () => Promise.resolve(''), colour: false, err: () => undefined, stopped: Promise.resolve() };
  await explain.run({ ...context, args, out: (line) => lines.push(line) } satisfies CommandContext);
  return lines.join('\n');
}

it('explains a check by any of its names, at most 80 columns wide', async () => {
  const text = await explained('kia1107');
  expect(text).toMatch(/^KIA1107, IST0101 \(warning\): Subset does not exist\n\n/);
  expect(text).toContain('\nFix\n');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

it('explains in Markdown and JSON', async () => {
  expect(await explained('KIA1107', '-o', 'markdown')).toMatch(/^# Subset does not exist\n\n`KIA1107`, `IST0101` · warning\n\n## Cause\n/);
  expect(JSON.parse(await explained('KIA1107', '--output=json'))).toMatchObject([{ code: 'KIA1107', severity: 'warning' }]);
});

it('lists all checks', async () => {
  expect((await explained()).split('\n').length).toBeGreaterThan(150);
});

it('helps with a code that there is not', async () => {
  await expect(explained('KIA11o7')).rejects.toThrow('there is no check KIA11O7. Did you mean KIA1107? meshlens explain lists them');
});
