import { describe, expect, it } from 'vitest';
import { whyInstall } from './install.mjs';

describe('whyInstall', () => {
  const wanted = {
    '': { version: '0.0.0' },
    'packages/core': { version: '0.1.0' },
    'node_modules/@meshlens/core': { link: true },
    'node_modules/lit': { version: '3.3.3' },
    'node_modules/@esbuild/win32-x64': { version: '0.28.2', optional: true },
    'stories/node_modules/storybook': { version: '10.6.7' },
  };
  const installed = { 'node_modules/lit': { version: '3.3.3' }, 'stories/node_modules/storybook': { version: '10.6.7' } };

  it('finds nothing to do when all but other platforms’ packages are there', () => {
    expect(whyInstall(installed, wanted)).toBeUndefined();
  });

  it('asks for an installation that was never finished', () => {
    expect(whyInstall(undefined, wanted)).toBe('node_modules is missing or incomplete');
  });

  it.each([
    ['a package is missing', { 'node_modules/lit': { version: '3.3.3' } }],
    ['a version is another', { ...installed, 'node_modules/lit': { version: '3.3.2' } }],
    ['an optional package has another version', { ...installed, 'node_modules/@esbuild/win32-x64': { version: '0.1.0' } }],
  ])('asks for one when %s', (_what, found) => {
    expect(whyInstall(found, wanted)).toBe('package-lock.json has changed');
  });
});
