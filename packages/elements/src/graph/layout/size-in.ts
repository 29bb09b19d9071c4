/** How far the whole must be zoomed out to be seen at once in a view of this aspect. */
export function sizeIn(aspect: number, { width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(width / aspect, height);
}
