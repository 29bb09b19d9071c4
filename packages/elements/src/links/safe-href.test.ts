import { expect } from '@open-wc/testing';
import { safeHref } from './safe-href.js';

const unsafe = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \tjavascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://portal.example/1',
  'file:///etc/passwd',
  'filesystem:https://portal.example/x',
  'vscode://open',
  'mailto:someone@example.com',
  'https://',
  'http://[',
];
const safe = ['https://grafana.example/d/1?var=a b', 'HTTP://traces.example', '/catalog/books', '?tab=2', '#mesh', '', '//other.example/x'];

describe('safeHref', () => {
  for (const href of unsafe) {
    it(`refuses ${JSON.stringify(href)}`, () => expect(safeHref(href)).to.equal(undefined));
  }

  for (const href of safe) {
    it(`lets ${JSON.stringify(href)} through as it is`, () => {
      expect(safeHref(href)).to.equal(href);
      const link = Object.assign(document.createElement('a'), { href });
      expect(link.protocol).to.match(/^https?:$/);
    });
  }

  it('gives nothing for nothing', () => expect(safeHref(undefined)).to.equal(undefined));
});
