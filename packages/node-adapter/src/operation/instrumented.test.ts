import { describe, expect, it } from 'vitest';
import { type AnsweredRequest, listenTo } from './happenings.js';
import { instrumented, routeOf } from './instrumented.js';

const handler = instrumented(() => Promise.resolve(new Response('{}', { status: 200 })), '/mesh');

async function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<{ response: Response; told: AnsweredRequest[] }> {
  const told: AnsweredRequest[] = [];
  const stop = listenTo('answered', (what) => told.push(what));
  const response = await handler(new Request(`http://mesh.test${path}`, { headers }));
  stop();
  return { response, told };
}

describe('instrumented', () => {
  it('tells each request by the route that it took', async () => {
    const { response, told } = await ask('/mesh/api/v1/graph?namespaces=secret');
    expect(told).toEqual([
      {
        id: response.headers.get('x-request-id'),
        method: 'GET',
        route: '/api/v1/graph',
        status: 200,
        milliseconds: expect.any(Number) as unknown,
      },
    ]);
    expect(JSON.stringify(told)).not.toContain('secret');
  });

  it('keeps an id that is plain and makes one of its own for any other', async () => {
    expect((await ask('/mesh/healthz', { 'x-request-id': 'abc-1' })).response.headers.get('x-request-id')).toBe('abc-1');
    expect((await ask('/mesh/healthz', { 'x-request-id': 'a b' })).response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('routeOf', () => {
  it.each([
    ['/mesh/healthz', '/healthz'],
    ['/mesh/api/v1/findings', '/api/v1/findings'],
    ['/mesh/api/v1/findings/../../x', 'other'],
    ['/api/v1/graph', 'other'],
    ['/meshapi/v1/graph', 'other'],
  ])('%s → %s', (path, route) => {
    expect(routeOf(path, '/mesh')).toBe(route);
  });
});
