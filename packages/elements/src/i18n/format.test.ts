import { expect } from '@open-wc/testing';
import { formatAge, formatClock, formatMilliseconds, formatNumber, formatPercent, formatSpan, formatValue } from './format.js';

describe('format', () => {
  it('keeps three significant digits and no false zero', () => {
    expect([0, 0.004, 0.05, 1.234, 12.34, 123.4, 999.7, 12345.6].map((value) => formatNumber('en', value))).to.deep.equal([
      '0',
      '<0.01',
      '0.05',
      '1.23',
      '12.3',
      '123',
      '1,000',
      '12,346',
    ]);
  });

  it('does not round a share to none or all', () => {
    expect([0, 0.0001, 0.0123, 0.5, 0.9999, 1].map((ratio) => formatPercent('en', ratio))).to.deep.equal([
      '0%',
      '<0.1%',
      '1.2%',
      '50%',
      '>99.9%',
      '100%',
    ]);
  });

  it('chooses the unit by size', () => {
    expect([0.4, 450, 1200, 150_000].map((value) => formatMilliseconds('en', value))).to.deep.equal([
      '0.4 ms',
      '450 ms',
      '1.2 s',
      '2.5 min',
    ]);
    expect([12, 1_500, 2_000_000].map((value) => formatValue('en', value, 'bytes'))).to.deep.equal(['12 B/s', '1.5 kB/s', '2 MB/s']);
    expect(formatValue('de', 1.5, 'requests')).to.equal('1,5 req/s');
    expect([12_345, 99_949, 99_950, 1_001_060].map((value) => formatValue('en', value, 'requests'))).to.deep.equal([
      '12,345 req/s',
      '99,949 req/s',
      '100K req/s',
      '1M req/s',
    ]);
    expect(formatValue('ja', 1_234_567, 'messages')).to.equal('123万 msg/s');
    expect(formatValue('en', 0.25, 'ratio')).to.equal('25%');
    expect(formatValue('en', 3, 'messages')).to.equal('3 msg/s');
  });

  it('speaks of time in the reader’s language', () => {
    expect(formatSpan('en', 600)).to.equal('10 min');
    expect(formatSpan('ja', 600)).to.equal('10 分');
    expect(formatAge('en', 12.7)).to.equal('12 seconds ago');
    expect(formatAge('ja', 185)).to.equal('3 分前');
    expect(formatAge('en', -5)).to.equal('0 seconds ago');
  });

  it('adds the date only to long ranges', () => {
    const at = new Date(2026, 2, 4, 5, 6, 7).getTime();
    expect(formatClock('en', at, 600)).to.equal('05:06:07');
    expect(formatClock('en', at, 7_200)).to.equal('05:06');
    expect(formatClock('en', at, 200_000))
      .to.contain('Mar 4')
      .and.contain('05:06');
  });

  it('falls back to English for a language tag that is none', () => {
    expect(formatNumber('not a tag!', 1.5)).to.equal('1.5');
  });
});
