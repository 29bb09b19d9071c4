export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const ELEMENT = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y;

/** Reads the elements of an XML text without comments or CDATA, strictly: what is not well formed throws. */
export function parse(text: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  const open: string[] = [];
  let at = text.startsWith('<?xml') ? text.indexOf('?>') + 2 : 0;
  while (at < text.length) {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at);
      decode(text.slice(at, end < 0 ? text.length : end));
      at = end < 0 ? text.length : end;
      continue;
    }
    ELEMENT.lastIndex = at;
    const [whole = '', closing, name = '', attributes = '', selfClosing] = ELEMENT.exec(text) ?? [];
    if (whole === '') throw new SyntaxError(`Not an XML tag: ${text.slice(at, at + 60)}`);
    at += whole.length;
    if (closing) {
      if (open.pop() !== name) throw new SyntaxError(`</${name}> closes nothing`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decode(value)] as const);
    elements.push({ name, attributes: Object.fromEntries(pairs) });
    if (!selfClosing) open.push(name);
  }
  if (open.length > 0) throw new SyntaxError(`Never closed: ${open.join(', ')}`);
  return elements;
}

function decode(text: string): string {
  // eslint-disable-next-line no-control-regex -- XML refuses them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) throw new SyntaxError('A control character in XML');
  return text.replace(/&(#\d+|\w+);|&/g, (whole, entity: string | undefined) => {
    const known = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[entity ?? ''];
    if (known !== undefined) return known;
    if (entity?.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    throw new SyntaxError(`Not an XML entity: ${whole}`);
  });
}
