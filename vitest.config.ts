import { defineConfig } from 'vitest/config';

const conditions = ['@meshlens/source', 'node', 'development'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/{core,node-adapter}/src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['packages/{core,node-adapter}/src/**'],
      reporter: ['text-summary', 'lcovonly'],
      reportsDirectory: 'coverage/node',
    },
  },
});
