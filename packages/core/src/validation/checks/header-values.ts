/** What of a value of a header Envoy cannot read, which replaces `%NAME%` and `%NAME(arguments)%`; undefined for a good one. */
export function headerValueFault(value: string): string | undefined {
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) return 'it has a control character'; // eslint-disable-line no-control-regex -- that is what is looked for
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] !== '%') continue;
    if (value[at + 1] === '%') {
      at += 1;
      continue;
    }
    const end = endOfName(value, at + 1);
    if (end === undefined) return 'a % must be written twice, or begin and end the name of what it stands for';
    at = end;
  }
  return undefined;
}

/** Where the `%` is that ends a name, and its arguments if it has any; undefined where there is none. */
function endOfName(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '%') return at;
    if (text[at] !== '(') continue;
    const rest = argumentsPattern.exec(text.slice(at + 1))?.[0];
    return rest === undefined ? undefined : at + rest.length;
  }
  return undefined;
}

/** Arguments as a list of texts or as one text, up to the `%` after them. */
const argumentsPattern = /^ *(?:\[ *"(?:\\[^]|[^)"\\])*"(?: *, *"(?:\\[^]|[^)"\\])*")* *\] *\)|[^[ ](?:\\[^]|[^)"\\])*\)) *%/;
