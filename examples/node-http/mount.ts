import { createServer, type Server } from 'node:http';
import { type FetchHandler, nodeListener } from '@meshlens/node-adapter';

/** A server of Node's own with Meshlens below /mesh. The handler was made with `basePath: '/mesh'`. */
export function meshServer(handler: FetchHandler): Server {
  const mesh = nodeListener(handler);
  // A graph of very many namespaces makes a long query.
  return createServer({ maxHeaderSize: 320 * 1024 }, (request, response) => {
    if (request.url?.startsWith('/mesh/')) mesh(request, response);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.\n');
  });
}
