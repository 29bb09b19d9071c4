/** Serves the example portal with the demo mesh of one seed; resolves when it listens. Needs a build. */
export function startDemoServer(): Promise<{ readonly address: string; readonly stop: () => void }>;
