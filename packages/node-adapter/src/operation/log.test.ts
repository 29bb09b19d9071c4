import { describe, expect, it } from 'vitest';
import { tell } from './happenings.js';
import { logHappenings } from './log-happenings.js';
import { createLog, type LogOptions } from './log.js';

function logged(options: Pick<LogOptions, 'format' | 'level'>): { log: ReturnType<typeof createLog>; out: string[]; err: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  return { log: createLog({ ...options, out: (line) => out.push(line), err: (line) => err.push(line) }), out, err };
}

describe('createLog', () => {
  it('writes objects for collectors, each on a line whatever it says', () => {
    const { log, out, err } = logged({ format: 'json', level: 'info' });
    log.warn('two\nlines', { address: 'a:1', milliseconds: 3 });
    expect(err).toEqual([]);
    expect(out).toHaveLength(1);
    expect(out[0]).not.toContain('\n');
    expect(JSON.parse(out[0] ?? '')).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
      address: 'a:1',
      milliseconds: 3,
      msg: 'two\nlines',
    });
  });

  it('lets no text pass for a line of its own, or command a terminal', () => {
    const { log, err } = logged({ format: 'text', level: 'info' });
    log.error('Error: \u001b[2Jgone\nMeshlens serves a live mesh on http://evil\r\nx', { why: 'a\nb\u001b[2J' });
    expect(err).toEqual(['Error: \ufffd[2Jgone\n    Meshlens serves a live mesh on http://evil\n    x why="a\\nb\\u001b[2J"']);
  });

  it('writes lines for people, what is wrong on standard error', () => {
    const { log, out, err } = logged({ format: 'text', level: 'info' });
    log.info('Started');
    log.warn('Slow', { address: 'a:1', why: 'no idea' });
    log.debug('Not said');
    expect(out).toEqual(['Started']);
    expect(err).toEqual(['Slow address=a:1 why="no idea"']);
  });
});

describe('logHappenings', () => {
  it('says once that an upstream fails, and nothing of those that answer', () => {
    const { log, err } = logged({ format: 'text', level: 'info' });
    const stop = logHappenings(log);
    for (const outcome of ['ok', 'timeout', 'timeout', 'aborted', 'unreachable'])
      tell('upstream', { address: 'p:9090', outcome, milliseconds: 1.2 });
    stop();
    tell('upstream', { address: 'q:9090', outcome: 'timeout', milliseconds: 1 });
    expect(err).toEqual([
      'An upstream failed address=p:9090 outcome=timeout milliseconds=1',
      'An upstream failed address=p:9090 outcome=unreachable milliseconds=1',
    ]);
  });

  it('says which requests failed here, and with debug each', () => {
    const { log, out, err } = logged({ format: 'text', level: 'debug' });
    const stop = logHappenings(log);
    tell('answered', { id: 'r-1', method: 'GET', route: '/api/v1/graph', status: 200, milliseconds: 7 });
    tell('answered', { id: 'r-2', method: 'GET', route: '/api/v1/graph', status: 500, milliseconds: 7 });
    stop();
    expect(out).toEqual(['Answered id=r-1 method=GET route=/api/v1/graph status=200 milliseconds=7']);
    expect(err).toEqual(['A request failed here id=r-2 method=GET route=/api/v1/graph status=500 milliseconds=7']);
  });
});
