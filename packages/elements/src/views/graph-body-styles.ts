import { css, type CSSResult } from 'lit';

/** What lies below a bar and takes the rest of the room: a graph, or what is said in its place. */
export const graphBodyStyles: CSSResult = css`
  .body {
    display: flex;
    flex: 1;
    position: relative;
    min-block-size: 0;
  }
  mesh-graph,
  mesh-notice,
  .placeholder,
  .body > .skeleton {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 0;
    block-size: auto;
  }
`;
