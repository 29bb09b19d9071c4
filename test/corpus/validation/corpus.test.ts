import { describe, expect, it } from 'vitest';
import { absent } from '../corpus-folder.js';
import { analyzerChecks } from './istio/analyzer-checks.js';
import { kialiChecks, kialiFlowChecks } from './kiali/kiali-checks.js';
import { meshConfigChecks } from './schema/mesh-config-checks.js';
import { scalarChecks, schemaChecks } from './schema/schema-checks.js';

describe.each([
  ['kiali-validations', kialiChecks],
  ['kiali-validations/pipeline.jsonl', kialiFlowChecks],
  ['istio-analyzers', analyzerChecks],
  ['istio-schema', schemaChecks],
  ['istio-schema/_scalars.json', scalarChecks],
  ['istio-schema/_meshconfig.json', meshConfigChecks],
])('%s', (folder, source) => {
  const checks = [...source()];
  if (checks.length === 0) it.skip(absent(folder), () => undefined);
  it.each(checks)('$name', async ({ run }) => {
    const { status, details } = await run();
    expect(status === 'failed' ? details : []).toEqual([]);
  });
});
