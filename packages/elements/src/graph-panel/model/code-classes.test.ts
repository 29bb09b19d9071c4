import { expect } from '@open-wc/testing';
import { classShares, codeClass, codeName } from './code-classes.js';
import { envoyFlags, knownFlags } from './flags.js';
import { en } from '../words/en.js';
import { words as ja } from '../words/ja.js';

describe('codes', () => {
  it('are classed by protocol', () => {
    expect(['200', '101', '304', '404', '503', '-', '0'].map((code) => codeClass('http', code))).to.deep.equal([
      ...['ok', 'ok', 'redirect', 'client', 'server', 'none', 'none'],
    ]);
    expect(['0', '14', '-'].map((code) => codeClass('grpc', code))).to.deep.equal(['ok', 'server', 'none']);
  });

  it('are named by their protocol', () => {
    expect(codeName('http', '503')).to.equal('Service Unavailable');
    expect(codeName('grpc', '14')).to.equal('UNAVAILABLE');
    expect(codeName('http', '299')).to.equal(undefined);
  });

  it('share out what was counted', () => {
    const rate = (name: string, value: number) => ({ name, rate: value });
    expect(classShares('http', [rate('200', 6), rate('201', 2), rate('503', 2)])).to.deep.equal([
      { name: 'ok', share: 0.8 },
      { name: 'server', share: 0.2 },
    ]);
    expect(classShares('http', [])).to.deep.equal([]);
  });
});

describe('flags', () => {
  it('are read off where several stand together', () => {
    expect(knownFlags('URX,UF')).to.deep.equal(['UF', 'URX']);
    expect(knownFlags('XYZ')).to.deep.equal([]);
  });

  it('are all explained, in both languages, each in its own words', () => {
    for (const { flag } of [en, ja]) {
      expect(Object.keys(flag).sort()).to.deep.equal([...envoyFlags].sort());
      expect(new Set(Object.values(flag)).size).to.equal(envoyFlags.length);
    }
  });
});
