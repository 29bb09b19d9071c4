import { css, type CSSResult } from 'lit';

/** Takes no part in the layout: the page's own rules reach the elements inside. */
export const meshSourceStyles: CSSResult = css`
  :host {
    display: contents;
  }
`;
