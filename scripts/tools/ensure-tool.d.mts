export type ToolName = 'helm' | 'prometheus' | 'promtool' | 'victoria-metrics' | 'redis-server';

export interface ToolOptions {
  readonly cache?: string;
  readonly searchPath?: string;
  readonly say?: (message: string) => void;
}

export function ensureTool(name: ToolName, options?: ToolOptions): Promise<string>;
