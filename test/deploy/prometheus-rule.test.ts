import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { recordedRates, recordingRuleGroup } from '@meshlens/core';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { ensureTool } from '../../scripts/tools/ensure-tool.mjs';
import { repository } from '../support/repository-files.js';
import { inTemporaryFolder } from '../support/temporary-folder.js';

interface PrometheusRule {
  readonly kind: string;
  readonly spec: { readonly groups: readonly unknown[] };
}

const rule = parse(fs.readFileSync(path.join(repository, 'deploy/prometheus-rule.yaml'), 'utf8')) as PrometheusRule;

describe('deploy/prometheus-rule.yaml', () => {
  it('holds the rules that core knows how to read', () => {
    expect(rule.kind).toBe('PrometheusRule');
    expect(rule.spec.groups).toEqual([recordingRuleGroup()]);
  });

  it('is what promtool takes for good rules', async () => {
    const promtool = await ensureTool('promtool');
    await inTemporaryFolder(async (folder) => {
      const file = path.join(folder.path, 'rules.yml');
      fs.writeFileSync(file, stringify(rule.spec));
      const { stdout } = await promisify(execFile)(promtool, ['check', 'rules', file]);
      expect(stdout).toMatch(/SUCCESS: 10 rules found/);
      folder.remove();
    });
  });

  it('has each rate rule recognised', () => {
    const { interval, rules } = recordingRuleGroup();
    const told = rules.map(({ record, expr }) => ({ record, expression: expr, intervalSeconds: parseInt(interval, 10), healthy: true }));
    expect(recordedRates(told).size).toBe(rules.length - 1);
  });
});
