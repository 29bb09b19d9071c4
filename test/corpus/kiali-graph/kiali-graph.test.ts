import { describe, expect, it } from 'vitest';
import { absent } from '../corpus-folder.js';
import { kialiGraphChecks } from './checks.js';

describe("Kiali's cases", () => {
  const checks = kialiGraphChecks();
  if (checks.length === 0) it.skip(absent('kiali-graph'), () => undefined);
  for (const { name, run } of checks) {
    it(name, async () => {
      const { status, details } = await run();
      expect(status === 'failed' ? details : []).toEqual([]);
    });
  }
});
