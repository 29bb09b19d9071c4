import { RE2JS } from 're2js';

/** Longer expressions are refused: they come from configuration and annotations. */
const MAX_LENGTH = 500;

/** Says whether a text as a whole fits. */
export type Pattern = (text: string) => boolean;

/**
 * An RE2 expression that must fit the whole text; undefined for one that is no RE2 expression. Never the platform's own
 * RegExp, which a hostile expression could keep busy for ever. Answers are remembered, since texts repeat.
 */
export function compilePattern(expression: string): Pattern | undefined {
  if (expression.length > MAX_LENGTH) return undefined;
  try {
    const compiled = RE2JS.compile(expression);
    const known = new Map<string, boolean>();
    return (text) => {
      let fits = known.get(text);
      if (fits === undefined) {
        fits = compiled.matches(text);
        if (known.size < 10_000) known.set(text, fits);
      }
      return fits;
    };
  } catch {
    return undefined;
  }
}

/** A response code in which `X` or `x` stands for any digit, otherwise an RE2 expression. Source: kiali business/health_config.go. */
export function compileCode(code: string): Pattern | undefined {
  return compilePattern(code.replace(/x/gi, '\\d'));
}
