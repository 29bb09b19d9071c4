/** How wide a line of text is in a face, in pixels per pixel of font size. */
export type TextWidth = (text: string, weight: number) => number;

const measured = 100;
const mostKnown = 20_000;

/** A measure that asks the browser once per text and weight; estimates where there is no canvas. */
export function textWidth(family: string): TextWidth {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<number, Map<string, number>>();
  return (text, weight) => {
    if (!context) return text.length * 0.6;
    const widths = known.get(weight) ?? new Map<string, number>();
    known.set(weight, widths);
    if (widths.size > mostKnown) widths.clear();
    let width = widths.get(text);
    if (width === undefined) {
      context.font = `${weight} ${measured}px ${family}`;
      width = context.measureText(text).width / measured;
      widths.set(text, width);
    }
    return width;
  };
}
