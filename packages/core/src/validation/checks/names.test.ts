import { describe, expect, it } from 'vitest';
import { isDnsLabel, isDomain, isDomainOrWildcard } from './names.js';

describe('isDnsLabel', () => {
  it.each(['a', 'A-1', '1', 'a'.repeat(63)])('takes %j', (name) => {
    expect(isDnsLabel(name)).toBe(true);
  });

  it.each(['', '-a', 'a-', 'a.b', 'a'.repeat(64)])('refuses %j', (name) => {
    expect(isDnsLabel(name)).toBe(false);
  });
});

describe('isDomain', () => {
  it.each(['reviews', 'reviews.shop.svc.cluster.local', 'A.example.com.', '1.example'])('takes %j', (name) => {
    expect(isDomain(name)).toBe(true);
  });

  it.each(['', '.', 'a..b', '10.0.0.1', '*.a', 'a_b', `${'a.'.repeat(127)}abc`])('refuses %j', (name) => {
    expect(isDomain(name)).toBe(false);
  });
});

describe('isDomainOrWildcard', () => {
  it.each(['*', '*.', '*.example.com', '*-a.example.com', '*a.example.com', 'example.com', '10', 'a.'])('takes %j', (name) => {
    expect(isDomainOrWildcard(name)).toBe(true);
  });

  it.each(['a*.example.com', '**.a', 'a.*.b', '*-.a', 'a.10', ''])('refuses %j', (name) => {
    expect(isDomainOrWildcard(name)).toBe(false);
  });
});
