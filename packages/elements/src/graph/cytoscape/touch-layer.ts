import cytoscape, { type Core } from 'cytoscape';
import { withoutGlobalStyle } from './without-global-style.js';

/** The part of cytoscape's renderer that we stand in for. */
interface Renderer {
  render(): void;
}

/**
 * cytoscape below the picture: it turns mouse, touch and pen into taps, drags, pans and zooms. It draws nothing itself, which is what
 * costs (see docs/decisions), and knows of no more nodes and boxes than lie under the pointers.
 */
export function createTouchLayer(container: HTMLElement): Core {
  const cy = withoutGlobalStyle(() =>
    cytoscape({
      container,
      style: [
        {
          selector: 'node',
          style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle', 'z-index-compare': 'manual', 'z-index': 20 },
        },
        { selector: 'node[kind = "box"]', style: { 'z-index': 0 } },
        { selector: 'node[kind = "box"][depth = 1]', style: { 'z-index': 1 } },
        { selector: 'node[kind = "box"][depth > 1]', style: { 'z-index': 2 } },
      ],
      minZoom: 0.02,
      maxZoom: 3,
      autounselectify: true,
      boxSelectionEnabled: false,
    }),
  );
  const { renderer } = cy as Core & { renderer?: () => Renderer };
  const its = renderer?.call(cy);
  if (its) its.render = () => undefined;
  return cy;
}
