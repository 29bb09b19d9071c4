import { waitFor } from 'storybook/test';

/** The first match inside the shadow root of an element, waited for. */
export async function inside<T extends Element = HTMLElement>(element: Element | null | undefined, selector: string): Promise<T> {
  return waitFor(
    () => {
      const found = element?.shadowRoot?.querySelector<T>(selector);
      if (!found) throw new Error(`nothing matches ${selector}`);
      return found;
    },
    { timeout: 8_000 },
  );
}

/** All text that a reader sees in an element, through its shadow roots. */
export function textOf(node: Node): string {
  const parts: string[] = [];
  const walk = (each: Node): void => {
    if (each instanceof Text) parts.push(each.data);
    if (each instanceof HTMLStyleElement) return;
    const root = each instanceof Element ? each.shadowRoot : null;
    (root ?? each).childNodes.forEach(walk);
    if (root) each.childNodes.forEach(walk);
  };
  walk(node);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
