import { createMeshSource } from '@meshlens/core';
import { describe, expect, it } from 'vitest';
import { absent } from '../corpus-folder.js';
import { casePorts } from './case-ports.js';
import { graphCases } from './graph-case.js';
import { differences } from './statement.js';
import { statementsOfKiali } from './statements-of-kiali.js';
import { statementsOfOurs } from './statements-of-ours.js';

const cases = graphCases().filter(({ query }) => query.focus !== undefined);

describe('node graphs of the corpus', () => {
  if (cases.length === 0) it.skip(absent('kiali-graph'), () => undefined);
  for (const each of cases) {
    it(`draws ${each.name} as expected`, async () => {
      const source = createMeshSource(casePorts(each), { clock: () => each.query.at });
      const { value, problems } = await source.graph(each.query);
      const found = differences(statementsOfOurs(value), statementsOfKiali(each.expected), { tolerance: 0 });
      expect({ found, problems }).toEqual({ found: [], problems: [] });
    });
  }
});
