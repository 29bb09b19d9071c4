export declare const chromiumFlags: readonly string[];
export declare function findBrowser(): Promise<{ readonly executablePath: string; readonly from: 'system' | 'npm' }>;
