import { startHttpServer, type TestServer } from './http-server.js';

export interface DemoExporter extends TestServer {
  /** `host:port`, for Prometheus to scrape. */
  readonly address: string;
}

/** Serves one cluster's counters at /metrics; `exposition` gives them in Prometheus' text format as they stand now. */
export async function startDemoExporter(exposition: () => string): Promise<DemoExporter> {
  const server = await startHttpServer((request, response) => {
    if (request.url !== '/metrics') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(exposition());
  });
  return { ...server, address: `127.0.0.1:${server.port}` };
}
