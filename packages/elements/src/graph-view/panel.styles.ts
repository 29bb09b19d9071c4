import { css, type CSSResult } from 'lit';

/** Where the details of the selection are: beside the graph, or below it where it is narrow. */
export const panelStyles: CSSResult = css`
  mesh-graph-panel {
    flex: none;
    inline-size: clamp(15rem, var(--_inline-size, min(25rem, 42%)), 75%);
    border-inline-start: 1px solid var(--_color-border);
  }
  mesh-graph-panel[collapsed] {
    inline-size: 2.75rem;
  }
  mesh-graph-panel:not(:defined) > * {
    display: none;
  }
  @container graph-view (max-inline-size: 44rem) {
    .body {
      flex-direction: column;
      overflow-y: auto;
    }
    .middle {
      flex: 1 0 22rem;
    }
    mesh-graph-panel,
    mesh-graph-panel[collapsed] {
      inline-size: auto;
      overflow: clip;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_color-border);
    }
    mesh-graph-panel:not(:defined) {
      min-block-size: 12rem;
    }
  }
`;
