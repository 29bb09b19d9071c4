import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse as parseXml } from '../../../../../../test/support/xml.js';
import { sarifFaults } from '../fixtures/sarif-faults.js';
import { CliFolder, route } from '../fixtures/cli-folder.js';

let folder: CliFolder;
beforeEach(() => (folder = new CliFolder()));
afterEach(() => folder.remove());

describe('outputs', () => {
  beforeEach(() => folder.write({ 'a b.yaml': route('a', '[cart, cart]') }));

  it('text shows the line that is meant', async () => {
    expect((await folder.cli(['a b.yaml'])).out).toContain(`a b.yaml
  5:17 error MSH1006 (IST0106) VirtualService shop/a
      cart is among the hosts already, as cart
      at spec/hosts[1]
      5 |   hosts: [cart, cart] # who asks
        |                 ^
      --fix repairs it.`);
  });

  it('text has no commands to terminals, and no turns of direction', async () => {
    const { out } = await folder.cli(['-'], route('"a\\e[31mb\\u202ec"', '["\\e[2Jcart", cart, cart]'));
    expect(out).toContain('VirtualService shop/a?[31mb?c');
    expect(out).toContain('?[2Jcart');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('github escapes what could be a command', async () => {
    const { out } = await folder.cli(['-', '-o', 'github'], route('"a\\n::error::boo"', '[cart, cart]'));
    expect(out.split('\n').filter((line) => !/^::(error|warning|notice) file=-,/.test(line))).toEqual([]);
    expect(out).toContain('::VirtualService shop/a%0A::error::boo: cart is');
    expect((await folder.cli(['a b.yaml', '-o', 'github'])).out).toMatch(
      /^::error file=a b.yaml,line=5,col=17,title=MSH1006%2C IST0106::VirtualService shop\/a: cart is/,
    );
  });

  it('junit is XML with a failure for what makes the command fail', async () => {
    const elements = parseXml((await folder.cli(['a b.yaml', '-o', 'junit'])).out);
    expect(elements.map(({ name }) => name)).toEqual(['testsuites', 'testsuite', 'testcase', 'failure']);
    expect(elements[3]?.attributes).toEqual({ type: 'MSH1006', message: 'cart is among the hosts already, as cart' });
    const lenient = parseXml((await folder.cli(['a b.yaml', '-o', 'junit', '--fail-on', 'never'])).out);
    expect(lenient.map(({ name }) => name)).toEqual(['testsuites', 'testsuite', 'testcase', 'system-out']);
  });

  it('sarif names rules, places and what is suppressed', async () => {
    const sarif = JSON.parse((await folder.cli(['a b.yaml', '-o', 'sarif', '--ignore', 'MSH1006'])).out) as Record<string, unknown>;
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Meshlens', rules: [{ id: 'MSH1006', defaultConfiguration: { level: 'error' } }] } },
          results: [
            {
              ruleId: 'MSH1006',
              ruleIndex: 0,
              level: 'error',
              locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.yaml' }, region: { startLine: 5, startColumn: 17 } } }],
              suppressions: [{ kind: 'external' }],
            },
          ],
        },
      ],
    });
  });

  it('sarif has what its schema asks for, where anything else would be refused', async () => {
    folder.write({ 'b.yaml': 'a: [' });
    const sarif: unknown = JSON.parse((await folder.cli(['a b.yaml', 'b.yaml', path.join(folder.path, 'a b.yaml'), '-o', 'sarif'])).out);
    expect(sarifFaults(sarif)).toEqual([]);
    expect(sarifFaults({ version: '2.1.0', runs: [{ tool: { driver: {} }, results: [{ level: 'bad' }] }] })).toEqual([
      '/runs/0/tool/driver: name is missing',
      '/runs/0/results/0: message is missing',
      '/runs/0/results/0/level: bad is not allowed',
    ]);
  });

  it('a file is written instead of standard output', async () => {
    const { out } = await folder.cli(['a b.yaml', '-o', 'json', '--output-file', 'report.json']);
    expect(out).toBe('');
    expect(JSON.parse(folder.read('report.json'))).toMatchObject({ version: 1 });
  });
});
