import { svg, type TemplateResult, html } from 'lit';

/** Line icons on a 16 × 16 grid, drawn in the colour of the text around them; always beside words or a label. */
const icon = (paths: TemplateResult): TemplateResult => html`
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${paths}</svg>
`;

export const chevronIcon: TemplateResult = icon(svg`<path d="m4 6 4 4 4-4" />`);
export const refreshIcon: TemplateResult = icon(svg`<path d="M13.2 8a5.2 5.2 0 1 1-1.7-3.9M13.4 1.8v2.8h-2.8" />`);
export const searchIcon: TemplateResult = icon(svg`<circle cx="7" cy="7" r="4.2" /><path d="m10.2 10.2 3.3 3.3" />`);
export const closeIcon: TemplateResult = icon(svg`<path d="m4 4 8 8M12 4l-8 8" />`);
export const checkIcon: TemplateResult = icon(svg`<path d="m3.5 8.5 3 3 6-7" />`);
export const slidersIcon: TemplateResult = icon(
  svg`<path d="M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7" /><circle cx="10.7" cy="4.5" r="1.7" /><circle cx="5.2" cy="11.5" r="1.7" />`,
);
export const warningIcon: TemplateResult = icon(svg`<path d="M8 2.2 14.4 13.5H1.6zM8 6.5v3.2M8 11.6v.2" />`);
export const clockIcon: TemplateResult = icon(svg`<circle cx="8" cy="8" r="5.8" /><path d="M8 4.8V8l2.2 1.6" />`);
export const tableIcon: TemplateResult = icon(svg`<path d="M2 3h12v10H2zM2 6.4h12M2 9.7h12M6.5 6.4V13" />`);
export const chartIcon: TemplateResult = icon(svg`<path d="M2 2v12h12M4.5 10.5l3-4 2.5 2 3.5-5" />`);
export const arrowIcon: TemplateResult = icon(svg`<path d="M3 8h9.5M9 4.5 12.5 8 9 11.5" />`);
export const hideIcon: TemplateResult = icon(
  svg`<path d="M2 8s2.200-4 6-4c1 0 1.900.3 2.700.7M14 8s-2.200 4-6 4c-1 0-1.900-.3-2.700-.7M2.500 13.500l11-11" /><circle cx="8" cy="8" r="1.700" />`,
);
export const upIcon: TemplateResult = icon(svg`<path d="m4 10 4-4 4 4" />`);
export const helpIcon: TemplateResult = icon(
  svg`<circle cx="8" cy="8" r="5.800" /><path d="M6.300 6.400a1.700 1.700 0 1 1 2.600 1.400c-.6.4-.9.7-.9 1.300M8 11v.2" />`,
);
export const keysIcon: TemplateResult = icon(
  svg`<path d="M1.500 4h13v8h-13zM5 10h6M4 6.500h.1M6.700 6.500h.1M9.300 6.500h.1M12 6.500h.1" />`,
);
export const undoIcon: TemplateResult = icon(svg`<path d="M5.500 3 2.500 6l3 3M2.500 6H10a3.500 3.500 0 0 1 0 7H6" />`);
export const redoIcon: TemplateResult = icon(svg`<path d="m10.500 3 3 3-3 3M13.500 6H6a3.500 3.500 0 0 0 0 7h4" />`);
export const targetIcon: TemplateResult = icon(
  svg`<circle cx="8" cy="8" r="4.5" /><path d="M8 1.500v4M8 10.500v4M1.500 8h4M10.500 8h4" />`,
);
export const moreIcon: TemplateResult = icon(svg`<path d="M3.500 8h.1M8 8h.1M12.500 8h.1" stroke-width="2.500" />`);
export const backIcon: TemplateResult = icon(svg`<path d="M13 8H3.500M7 4.500 3.500 8 7 11.500" />`);
export const copyIcon: TemplateResult = icon(svg`<path d="M6 6h7.5v7.5H6zM10 6V2.5H2.5V10H6" />`);
export const externalIcon: TemplateResult = icon(svg`<path d="M6.5 3.5h-4v10h10v-4M9.5 2.5h4v4M13.5 2.5 7.5 8.5" />`);
export const lockIcon: TemplateResult = icon(svg`<path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />`);
export const sidebarIcon: TemplateResult = icon(svg`<path d="M2 3h12v10H2zM10 3v10M4.500 6l2 2-2 2" />`);
export const playIcon: TemplateResult = icon(svg`<path d="M5 3.500v9L12.500 8z" />`);
export const pauseIcon: TemplateResult = icon(svg`<path d="M5.500 3.500v9M10.500 3.500v9" />`);
export const stepBackIcon: TemplateResult = icon(svg`<path d="M12 4v8L6 8zM4 4v8" />`);
export const stepForwardIcon: TemplateResult = icon(svg`<path d="M4 4v8l6-4zM12 4v8" />`);
export const historyIcon: TemplateResult = icon(
  svg`<path d="M2.800 8a5.200 5.200 0 1 0 1.700-3.900M2.600 1.800v2.800h2.800M8 5v3.200l2 1.300" />`,
);
export const compareIcon: TemplateResult = icon(svg`<path d="M8 2v12M2 4h4v8H2zM10 4h4v8h-4z" />`);
export const bookmarkIcon: TemplateResult = icon(svg`<path d="M4 2.500h8v11L8 10.500l-4 3z" />`);
export const exportIcon: TemplateResult = icon(svg`<path d="M8 10V2.500M5 5.500l3-3 3 3M2.500 10v3.500h11V10" />`);
export const penIcon: TemplateResult = icon(svg`<path d="M3 13l.7-3L11 2.700l2.300 2.300L6 12.300z" />`);
export const trashIcon: TemplateResult = icon(svg`<path d="M3 4.500h10M6 4.500v-2h4v2M4.500 4.500l.5 9h6l.5-9M7 7v4M9 7v4" />`);
