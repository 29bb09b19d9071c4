import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import type { IdentityApi, SignInPageProps } from '@backstage/core-plugin-api';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { Route } from 'react-router-dom';
import { MeshlensPage, meshlensPlugin } from './plugin';

const ada: IdentityApi = {
  getBackstageIdentity: async () => ({ type: 'user', userEntityRef: 'user:default/ada', ownershipEntityRefs: [] }),
  getCredentials: async () => ({ token: 'token-of-ada' }),
  getProfileInfo: async () => ({ displayName: 'Ada' }),
  signOut: async () => undefined,
};

function SignInPage({ onSignInSuccess }: SignInPageProps) {
  useEffect(() => onSignInSuccess(ada), [onSignInSuccess]);
  return null;
}

const { origin: baseUrl } = location;
const app = createApp({
  plugins: [meshlensPlugin],
  components: { SignInPage },
  configLoader: async () => [{ context: 'test', data: { app: { title: 'Portal', baseUrl }, backend: { baseUrl } } }],
});

const Root = app.createRoot(
  <AppRouter>
    <FlatRoutes>
      <Route path="/mesh" element={<MeshlensPage />} />
    </FlatRoutes>
  </AppRouter>,
);
createRoot(document.getElementById('root') as HTMLElement).render(<Root />);
