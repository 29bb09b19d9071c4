/**
 * A computed CSS colour as `rgb(r, g, b)`, for those that know no newer notation (cytoscape). Hosts may set any: `oklch(…)`,
 * `color-mix(…)`. A translucent colour keeps its channels and loses its alpha.
 */
export function opaqueRgb(computed: string): string {
  const plain = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(computed);
  if (plain) return `rgb(${plain[1]}, ${plain[2]}, ${plain[3]})`;
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return 'rgb(128, 128, 128)';
  context.canvas.width = 1;
  context.canvas.height = 1;
  context.fillStyle = computed;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
