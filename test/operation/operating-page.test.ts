import fs from 'node:fs';
import path from 'node:path';
import { createServerMetrics } from '@meshlens/node-adapter';
import { expect, it } from 'vitest';
import { repository } from '../support/repository-files.js';

it('docs/operating.md has a row for each metric of the server', async () => {
  const metrics = createServerMetrics();
  const text = await metrics.text();
  metrics.close();
  const names = [...text.matchAll(/^# TYPE (meshlens_\w+) /gm)].map((match) => match[1]);
  expect(names.length).toBeGreaterThan(3);
  const page = fs.readFileSync(path.join(repository, 'docs/operating.md'), 'utf8');
  for (const name of names) expect(page).toContain(`| \`${name}\` |`);
});
