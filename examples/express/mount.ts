import { type FetchHandler, nodeListener } from '@meshlens/node-adapter';
import express, { type Express } from 'express';

/** An Express app with Meshlens below /mesh. The handler was made with `basePath: '/mesh'`. */
export function meshApp(handler: FetchHandler): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/mesh', nodeListener(handler));
  return app;
}
