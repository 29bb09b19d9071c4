import { Content, Header, Page } from '@backstage/core-components';
import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTheme } from '@material-ui/core/styles';
import type { MeshSource } from '@meshlens/elements';
import '@meshlens/elements/define';
import { useCallback } from 'react';
import './elements-in-jsx';
import { tokensOf } from './tokens-of';

/**
 * The mesh as a page of Backstage. Requests go to the backend plugin by Backstage's own fetch, which finds it and adds the user's
 * token; colours and type are those of the theme.
 */
export function MeshPage() {
  const { fetch } = useApi(fetchApiRef);
  const theme = useTheme();
  const give = useCallback(
    (source: MeshSource | null) => void (source && Object.assign(source, { fetch, src: 'plugin://meshlens' })),
    [fetch],
  );
  return (
    <Page themeId="tool">
      <Header title="Service mesh" />
      <Content noPadding>
        <div style={tokensOf(theme)}>
          <mesh-source ref={give}>
            <mesh-graph-view url-key="mesh" style={{ blockSize: 'calc(100vh - 8rem)' }} />
          </mesh-source>
        </div>
      </Content>
    </Page>
  );
}
