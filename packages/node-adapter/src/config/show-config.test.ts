import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { configKeys, configTable } from './config-table.js';
import { configHelp, configJsonSchema } from './show-config.js';

it('the help names every flag and variable, within the width', () => {
  const help = configHelp(80);
  for (const key of configKeys) {
    const { flag, env } = configTable[key];
    expect(help).toContain(env);
    if (flag !== undefined) expect(help).toContain(flag);
  }
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

it('the schema in the docs is the one of the code', () => {
  const committed: unknown = JSON.parse(readFileSync(new URL('../../../../docs/config.schema.json', import.meta.url), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(configJsonSchema())));
});
