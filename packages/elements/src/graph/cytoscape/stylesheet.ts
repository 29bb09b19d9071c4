import type { StylesheetStyle } from 'cytoscape';
import type { TokenValues } from '../../tokens/read-tokens.js';
import { changeFaces } from '../change-faces.js';
import { boxFaces, edgeFaces, healthFaces, nodeFaces, type Outline } from '../legend-table.js';

/** Widths of the lines around what is selected or holds the focus. */
const ring = 3;

/** How a graph looks in given colours. Everything that varies by kind or state comes from the legend's tables. */
export function stylesheet(tokens: TokenValues): StylesheetStyle[] {
  return [
    ...baseRules(tokens),
    ...Object.entries(nodeFaces).map(([name, { outline, width, height }]): StylesheetStyle => ({
      selector: `node[face = "${name}"]`,
      style: { width, height, ...shapeOf(outline) },
    })),
    ...Object.entries(healthFaces).map(([status, { token, line, width, mark }]): StylesheetStyle => ({
      selector: `node[health = "${status}"]`,
      style: {
        'border-color': tokens[token],
        'border-style': line,
        'border-width': width,
        'background-color': mark ? mixed(tokens[token], tokens['color-surface-raised'], 0.12) : tokens['color-surface-raised'],
      },
    })),
    ...Object.entries(edgeFaces).map(([name, { token, dashes, arrow, halo }]): StylesheetStyle => ({
      selector: `edge[face = "${name}"]`,
      style: {
        'line-color': tokens[token],
        'target-arrow-color': tokens[token],
        'target-arrow-shape': arrow,
        ...(dashes && { 'line-style': 'dashed', 'line-dash-pattern': [...dashes] }),
        ...(halo && { 'underlay-color': tokens[token], 'underlay-opacity': 0.16, 'underlay-padding': 4, color: tokens[token] }),
      },
    })),
    ...Object.entries(boxFaces).map(([type, { fill }]): StylesheetStyle => ({
      selector: `node[type = "${type}"]`,
      style: { 'background-color': tokens[fill] },
    })),
    ...annotationRules(tokens),
    ...stateRules(tokens),
  ];
}

function baseRules(tokens: TokenValues): StylesheetStyle[] {
  return [
    {
      selector: 'node[kind = "node"]',
      style: {
        'z-index-compare': 'manual',
        'z-index': 20,
        'border-join': 'round',
        'border-dash-pattern': [7, 4],
        // The overlay writes names; this one only makes room for them and takes clicks.
        'text-opacity': 0,
        label: 'data(label)',
        'font-family': tokens.font,
        'font-size': 12,
        'font-weight': 500,
        'line-height': 1.2,
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-events': 'yes',
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'node[kind = "box"]',
      style: {
        'z-index-compare': 'manual',
        'z-index': 0,
        width: 'data(width)',
        height: 'data(height)',
        shape: 'round-rectangle',
        'corner-radius': '12px',
        'border-width': 1,
        'border-color': tokens['color-border'],
        'overlay-opacity': 0,
      },
    },
    { selector: 'node[kind = "box"][depth = 1]', style: { 'z-index': 1 } },
    { selector: 'node[kind = "box"][depth > 1]', style: { 'z-index': 2 } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'z-index-compare': 'manual',
        'z-index': 10,
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)',
        'arrow-scale': 0.9,
        'source-distance-from-node': 2,
        'target-distance-from-node': 3,
        label: 'data(label)',
        color: tokens['color-text'],
        'font-family': tokens.font,
        'font-size': 10.5,
        'line-height': 1.15,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-background-color': tokens['color-surface-raised'],
        'text-background-opacity': 0.92,
        'text-background-shape': 'roundrectangle',
        'text-background-padding': '3px',
        'text-events': 'yes',
        'min-zoomed-font-size': 7,
        'overlay-opacity': 0,
      },
    },
  ];
}

/** What a comparison says; the overlay adds the signs. */
function annotationRules(tokens: TokenValues): StylesheetStyle[] {
  const changed = (['appeared', 'better', 'changed', 'worse'] as const).map((mark): StylesheetStyle => ({
    selector: `edge[change = "${mark}"]`,
    style: { 'underlay-color': tokens[changeFaces[mark].token], 'underlay-opacity': 0.28, 'underlay-padding': 5 },
  }));
  return [
    ...changed,
    { selector: 'edge[change = "gone"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [3, 5], opacity: 0.75 } },
    { selector: 'node[change = "gone"]', style: { 'border-style': 'dashed', opacity: 0.75 } },
    { selector: '[change = "absent"]', style: { opacity: 0.14 } },
  ];
}

function stateRules(tokens: TokenValues): StylesheetStyle[] {
  return [
    { selector: '.faded', style: { opacity: 0.16 } },
    {
      selector: 'node.found',
      style: { 'outline-width': ring, 'outline-offset': 4, 'outline-style': 'dashed', 'outline-color': tokens['color-found'] },
    },
    { selector: 'node[kind = "box"].found', style: { 'outline-offset': 1 } },
    {
      selector: 'edge.found',
      style: { 'underlay-color': tokens['color-found'], 'underlay-opacity': 0.25, 'underlay-padding': 5, 'z-index': 14 },
    },
    {
      selector: 'node[kind = "node"].selected',
      style: {
        'outline-width': ring,
        'outline-offset': 3,
        'outline-style': 'solid',
        'outline-color': tokens['color-accent'],
        'underlay-color': tokens['color-accent'],
        'underlay-opacity': 0.16,
        'underlay-padding': 12,
        'underlay-shape': 'ellipse',
      },
    },
    { selector: 'node[kind = "box"].selected', style: { 'border-width': 2, 'border-color': tokens['color-accent'] } },
    {
      selector: 'edge.selected',
      style: {
        'underlay-color': tokens['color-accent'],
        'underlay-opacity': 0.3,
        'underlay-padding': 6,
        'font-weight': 700,
        'z-index': 15,
      },
    },
    {
      selector: 'node.focused',
      style: { 'outline-width': ring, 'outline-offset': 3, 'outline-style': 'solid', 'outline-color': tokens['color-focus'] },
    },
    {
      selector: 'edge.focused',
      style: { 'underlay-color': tokens['color-focus'], 'underlay-opacity': 0.45, 'underlay-padding': 6, 'z-index': 15 },
    },
  ];
}

function shapeOf(outline: Outline): StylesheetStyle['style'] {
  if (outline.kind === 'polygon') return { shape: 'polygon', 'shape-polygon-points': outline.points.join(' ') };
  return outline.kind === 'ellipse' ? { shape: 'ellipse' } : { shape: 'round-rectangle', 'corner-radius': '9px' };
}

/** `share` of one `rgb(…)` over another. */
function mixed(over: string, under: string, share: number): string {
  const [a, b] = [over, under].map((color) => (color.match(/\d+/g) ?? []).map(Number));
  const channels = [0, 1, 2].map((at) => Math.round((a?.[at] ?? 0) * share + (b?.[at] ?? 0) * (1 - share)));
  return `rgb(${channels.join(', ')})`;
}
