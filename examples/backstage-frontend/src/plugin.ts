import { createPlugin, createRoutableExtension, createRouteRef } from '@backstage/core-plugin-api';

const rootRouteRef = createRouteRef({ id: 'meshlens' });

export const meshlensPlugin = createPlugin({ id: 'meshlens', routes: { root: rootRouteRef } });

/** The page, for `<Route path="/mesh" element={<MeshlensPage />} />`. It is loaded when somebody first goes there. */
export const MeshlensPage = meshlensPlugin.provide(
  createRoutableExtension({
    name: 'MeshlensPage',
    mountPoint: rootRouteRef,
    component: async () => (await import('./mesh-page')).MeshPage,
  }),
);
