import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { FetchHandler } from './handler.js';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

interface Mount {
  /** `/` or `/some/path/`. */
  readonly prefix: string;
  readonly folder: string;
}

/**
 * Serves files of the mounted folders (path → folder; the longest path wins), `index.html` for a folder. Names that begin
 * with a dot, and links that lead out of the folder, are not there.
 */
export function staticFiles(mounts: Readonly<Record<string, string>>): FetchHandler {
  const ordered = Object.entries(mounts)
    .map(([prefix, folder]): Mount => ({ prefix: prefix.endsWith('/') ? prefix : `${prefix}/`, folder }))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'Only GET and HEAD are answered here.\n', { allow: 'GET, HEAD' });
    const { pathname, search } = new URL(request.url);
    const mount = ordered.find(({ prefix }) => `${pathname}/`.startsWith(prefix));
    const segments = mount === undefined ? undefined : segmentsOf(pathname.slice(mount.prefix.length));
    if (mount === undefined || segments === undefined) return notFound();
    const found = await fileOf(mount.folder, segments, pathname);
    if (found === undefined) return notFound();
    if (found === 'needs-slash') return plain(308, '', { location: `${pathname}/${search}` });
    const etag = `"${found.size.toString(36)}-${found.modified.toString(36)}"`;
    const headers = {
      'cache-control': 'no-cache',
      'content-type': contentTypes[path.extname(found.file).toLowerCase()] ?? 'application/octet-stream',
      etag,
      'x-content-type-options': 'nosniff',
    };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    const body = request.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(found.file)) as ReadableStream<Uint8Array>);
    return new Response(body, { headers: { ...headers, 'content-length': String(found.size) } });
  };
}

/** Undefined where a segment is empty, hidden or could mean something to a file system. */
function segmentsOf(rest: string): readonly string[] | undefined {
  const segments = rest.replace(/\/$/, '').split('/');
  if (rest === '' || rest === '/') return [];
  const decoded: string[] = [];
  for (const segment of segments) {
    let name: string;
    try {
      name = decodeURIComponent(segment);
    } catch {
      return undefined;
    }
    if (name === '' || name.startsWith('.') || /[/\\:\0]/.test(name)) return undefined;
    decoded.push(name);
  }
  return decoded;
}

interface FoundFile {
  readonly file: string;
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

async function fileOf(folder: string, segments: readonly string[], pathname: string): Promise<FoundFile | 'needs-slash' | undefined> {
  try {
    const root = await realpath(folder);
    const asked = await realpath(path.join(root, ...segments));
    if (asked !== root && !asked.startsWith(`${root}${path.sep}`)) return undefined;
    const status = await stat(asked);
    if (status.isFile())
      return pathname.endsWith('/') ? undefined : { file: asked, size: status.size, modified: Math.floor(status.mtimeMs) };
    if (!status.isDirectory()) return undefined;
    const index = await realpath(path.join(asked, 'index.html'));
    const indexStatus = await stat(index);
    if (!index.startsWith(`${root}${path.sep}`) || !indexStatus.isFile()) return undefined;
    return pathname.endsWith('/') ? { file: index, size: indexStatus.size, modified: Math.floor(indexStatus.mtimeMs) } : 'needs-slash';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'ENAMETOOLONG' || code === 'ELOOP') return undefined;
    throw error;
  }
}

function notFound(): Response {
  return plain(404, 'There is nothing here.\n', {});
}

function plain(status: number, text: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', ...headers },
  });
}
