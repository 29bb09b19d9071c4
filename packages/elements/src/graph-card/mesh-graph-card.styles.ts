import { css, type CSSResult } from 'lit';

export const graphCardStyles: CSSResult = css`
  :host {
    container: card / inline-size;
    display: flex;
    flex-direction: column;
    position: relative;
    block-size: 20rem;
    min-inline-size: 0;
    overflow: hidden;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space);
    min-block-size: 2.75rem;
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 1.5);
    border-block-end: 1px solid var(--_color-border);
    background: var(--_color-surface-raised);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 1em;
    overflow-wrap: anywhere;
  }
  .place {
    font-weight: 400;
    color: var(--_color-text-muted);
  }
  .skeleton {
    margin: 10%;
  }
  /* Where they would lie over the graph, a wheel, a pinch and the whole graph do for them. */
  @container card (max-inline-size: 30rem) {
    mesh-graph::part(controls) {
      display: none;
    }
  }
`;
