import { type FetchHandler, nodeListener } from '@meshlens/node-adapter';
import Fastify, { type FastifyInstance } from 'fastify';

/** A Fastify app with Meshlens below /mesh. The handler was made with `basePath: '/mesh'`. */
export function meshApp(handler: FetchHandler): FastifyInstance {
  const app = Fastify();
  const mesh = nodeListener(handler);
  app.get('/mesh/*', (request, reply) => {
    // From here on the answer is Meshlens's; hooks that run before the handler, such as a login, have run.
    reply.hijack();
    mesh(request.raw, reply.raw);
  });
  return app;
}
