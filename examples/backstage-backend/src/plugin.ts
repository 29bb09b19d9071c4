import { AsyncLocalStorage } from 'node:async_hooks';
import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult, createPermission } from '@backstage/plugin-permission-common';
import { MeshError } from '@meshlens/core';
import {
  type Authenticator,
  createLiveSource,
  createMeshHandler,
  loadConfig,
  nodeListener,
  type Viewer,
  viewerSources,
} from '@meshlens/node-adapter';
import { accessOf, readRules } from './access-rules.js';

/** Who has it may see a mesh at all; which part of it follows from what they own. */
export const meshReadPermission = createPermission({ name: 'meshlens.read', attributes: { action: 'read' } });

/** Meshlens at /api/meshlens. Every route needs a user: Backstage's own policy for plugins, which this one does not loosen. */
export const meshlensPlugin = createBackendPlugin({
  pluginId: 'meshlens',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        userInfo: coreServices.userInfo,
      },
      async init({ config, httpAuth, httpRouter, lifecycle, logger, permissions, permissionsRegistry, userInfo }) {
        permissionsRegistry.addPermissions([meshReadPermission]);
        const settings = config.getConfig('meshlens');
        const rules = readRules(settings);
        const file = settings.getOptionalString('configFile');
        const { values } = loadConfig({ args: file === undefined ? [] : ['--config', file], env: process.env, cwd: process.cwd() });
        const mesh = createLiveSource(values);
        lifecycle.addShutdownHook(() => mesh.close());

        const viewers = new AsyncLocalStorage<Viewer>();
        const authenticator: Authenticator = {
          async authenticate() {
            const viewer = viewers.getStore();
            if (viewer === undefined) throw new MeshError('unauthorised', 'Sign in first.');
            return viewer;
          },
        };
        const listener = nodeListener(
          createMeshHandler({
            source: viewerSources({ authenticator, ports: mesh.ports, clock: Date.now, demo: mesh.demo, ...mesh.judged }),
            basePath: '/api/meshlens',
            onError: (error) => logger.error('Meshlens failed', error instanceof Error ? error : new Error(String(error))),
          }),
        );
        httpRouter.use(async (request, response, next) => {
          try {
            const credentials = await httpAuth.credentials(request, { allow: ['user'] });
            const [decision] = await permissions.authorize([{ permission: meshReadPermission }], { credentials });
            if (decision?.result !== AuthorizeResult.ALLOW) throw new NotAllowedError('You may not see the mesh.');
            const { userEntityRef, ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
            viewers.run({ name: userEntityRef, access: accessOf(rules, ownershipEntityRefs) }, () => listener(request, response));
          } catch (error) {
            next(error);
          }
        });
      },
    });
  },
});

export default meshlensPlugin;
