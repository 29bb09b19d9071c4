import type { HttpBindings } from '@hono/node-server';
import { type FetchHandler, noteOrigin } from '@meshlens/node-adapter';
import { Hono } from 'hono';

/** A Hono app with Meshlens below /mesh. The handler was made with `basePath: '/mesh'`. */
export function meshApp(handler: FetchHandler): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all('/mesh/*', (context) => {
    const request = context.req.raw;
    // A Request does not say where it comes from; only strategies that trust a proxy's address, or this machine, need to know.
    noteOrigin(request, context.env.incoming.socket.remoteAddress);
    return handler(request);
  });
  return app;
}
