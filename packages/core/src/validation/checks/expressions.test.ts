import { describe, expect, it } from 'vitest';
import { expressionFault } from './expressions.js';

describe('expressionFault', () => {
  it.each(['a.*b', '(?i)ab', '(?P<name>a)', '\\pL+', 'a\\z'])('takes %j', (expression) => {
    expect(expressionFault(expression)).toBeUndefined();
  });

  it.each(['(?=a)', '(a)\\1', '[', 'a**', '(?<!a)b'])('refuses %j', (expression) => {
    expect(expressionFault(expression)).toBe('it is no RE2 expression');
  });

  it('refuses empty and long ones', () => {
    expect(expressionFault('')).toBe('it is empty');
    expect(expressionFault('a'.repeat(1024))).toBeUndefined();
    expect(expressionFault('a'.repeat(1025))).toBe('it has more than 1024 characters');
  });
});
