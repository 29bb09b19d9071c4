import type { Sheet } from './write-svg.js';

/** Browsers draw no larger canvases, or slowly. In pixels. */
const longestSide = 8_192;
const mostPixels = 40_000_000;

/** The sheet as a PNG, twice as fine as on screen where that is not too large. Rejects where the browser cannot. */
export async function drawPng({ primitives, view, background, font }: Sheet): Promise<Blob> {
  const { width, height } = view;
  const scale = Math.min(2, longestSide / width, longestSide / height, Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas.');
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
  context.lineJoin = 'round';
  for (const primitive of primitives) {
    context.globalAlpha = primitive.opacity ?? 1;
    if (primitive.kind === 'path') {
      const path = new Path2D(primitive.d);
      if (primitive.fill) {
        context.fillStyle = primitive.fill;
        context.fill(path);
      }
      if (!primitive.stroke) continue;
      context.strokeStyle = primitive.stroke;
      context.lineWidth = primitive.width ?? 1;
      context.setLineDash([...(primitive.dash ?? [])]);
      context.stroke(path);
      continue;
    }
    const { text, x, y, size, weight, anchor, fill, halo } = primitive;
    context.font = `${weight} ${size}px ${font}`;
    context.textAlign = anchor === 'middle' ? 'center' : 'left';
    if (halo) {
      context.setLineDash([]);
      context.strokeStyle = halo;
      context.lineWidth = 3;
      context.strokeText(text, x, y);
    }
    context.fillStyle = fill;
    context.fillText(text, x, y);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large for this browser.'))), 'image/png');
  });
}
