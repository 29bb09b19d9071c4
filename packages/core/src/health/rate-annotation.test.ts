import { describe, expect, it } from 'vitest';
import { RATE_ANNOTATION, readRateAnnotation } from './rate-annotation.js';

const read = (text: string): unknown =>
  readRateAnnotation({ [RATE_ANNOTATION]: text })?.all.map(({ code, degraded, failure }) => ({ code, degraded, failure }));

describe('readRateAnnotation', () => {
  it('reads several tolerances, with blanks and half percents', () => {
    expect(read(' 4xx,10,20,http,inbound ; 5XX,0.5,10,http,.*;')).toEqual([
      { code: '4xx', degraded: 10, failure: 20 },
      { code: '5XX', degraded: 0.5, failure: 10 },
    ]);
  });

  it('takes a protocol or direction that is left empty for any', () => {
    const set = readRateAnnotation({ [RATE_ANNOTATION]: '5XX,1,5,,' });
    expect(set?.for('inbound', 'grpc').speakOf('503')).toBe(true);
    expect(set?.for('outbound', 'http').speakOf('503')).toBe(true);
  });

  it.each([
    '',
    ';',
    '4xx,10,20,http',
    ',10,20,http,inbound',
    '4xx,20,10,http,inbound',
    '4xx,10,20,http,inbound,more',
    '4xx,ten,20,http,inbound',
    '4xx,10,120,http,inbound',
    '(,10,20,http,inbound',
    '4xx,10,20,http,inbound;nonsense',
    '4xx,10,20,htpp,inbound',
    '4xx,10,20,http,in',
  ])('ignores %j as a whole, so that a mistyped one silences nothing', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('is not there without the annotation', () => {
    expect(readRateAnnotation(undefined)).toBeUndefined();
    expect(readRateAnnotation({})).toBeUndefined();
  });
});
