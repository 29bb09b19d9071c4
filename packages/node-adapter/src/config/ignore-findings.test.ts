import { accessTo } from '@meshlens/core';
import { describe, expect, it } from 'vitest';
import { viewerSources } from '../auth/viewer-sources.js';
import { createLiveSource } from '../create-live-source.js';
import type { ConfigValues } from './config-table.js';
import { loadConfig } from './load-config.js';

const load = (...args: readonly string[]): ConfigValues => loadConfig({ args: ['--demo', ...args], env: {}, cwd: '/' }).values;
const ignoring = (...rules: readonly string[]): ConfigValues => load(...rules.flatMap((rule) => ['--ignore-findings', rule]));

describe('findings that are ignored', () => {
  it('are written as validate has them', () => {
    expect(load().ignoreFindings).toBeUndefined();
    expect(ignoring('kia1301,KIA02*', 'IST0102=shop', 'KIA1107=*/VirtualService/cart-*').ignoreFindings).toEqual([
      { code: 'KIA1301' },
      { code: 'KIA02*' },
      { code: 'IST0102', namespace: 'shop' },
      { code: 'KIA1107', namespace: '*', kind: 'VirtualService', name: 'cart-*' },
    ]);
  });

  it('are told no more, and counted, whoever asks', async () => {
    const clock = (): number => 1_796_067_405_000;
    const told = async (values: ConfigValues): Promise<readonly { readonly findings: readonly string[]; readonly ignored: number }[]> => {
      const mesh = createLiveSource(values, clock);
      const authenticator = { authenticate: async () => ({ name: 'somebody', access: accessTo(['checkout']) }) };
      const theirs = await viewerSources({ authenticator, ports: mesh.ports, clock, ...mesh.judged })(
        new Request('http://mesh.example/'),
        new AbortController().signal,
      );
      const answers = await Promise.all([mesh.source.findings({}), theirs.findings({})]);
      mesh.close();
      return answers.map(({ value: { findings, summary } }) => ({
        findings: findings.map(({ codes, ref }) => `${codes[0]} ${ref.namespace ?? ''}`),
        ignored: summary.ignored,
      }));
    };
    const [usual, fewer] = [await told(load()), await told(ignoring('KIA1301', 'IST0102', 'KIA02*=checkout'))];
    const unwanted = /^IST0102 |^KIA02\d\d checkout$/;
    for (const [i, { findings, ignored }] of usual.entries()) {
      const left = findings.filter((finding) => !unwanted.test(finding));
      expect(left.length).toBeLessThan(findings.length);
      expect(fewer[i]).toEqual({ findings: left, ignored: ignored + findings.length - left.length });
    }
  });

  it.each([
    ['KIA 1', /^--ignore-findings must be written CODE or CODE=namespace\/kind\/name, and "KIA 1" is not$/],
    ['KIA1107=a/b/c/d', /^--ignore-findings must have namespace\/kind\/name and nothing more after the =, and ".*" has$/],
  ])('are refused where they are wrong: %s', (rule, words) => {
    expect(() => ignoring(rule)).toThrow(words);
  });
});
