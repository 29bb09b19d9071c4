import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

/** Flags every launch needs: no sandbox inside containers, and no calls to the outside. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const system = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const cache = fileURLToPath(new URL('../.cache/chromium', import.meta.url));

/** The browser to test with: CHROME_PATH, then the system's, then the one that travels inside @sparticuz/chromium. */
export async function findBrowser() {
  const found = system.find((candidate) => candidate && fs.existsSync(candidate));
  if (found) return { executablePath: found, from: 'system' };
  const executablePath = path.join(cache, 'chromium');
  if (!fs.existsSync(executablePath)) await unpack(executablePath);
  useOwnLibrariesAndFonts();
  return { executablePath, from: 'npm' };
}

async function unpack(executablePath) {
  const { extract } = await import('tar-fs');
  const packed = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
  const read = (name) => fs.createReadStream(path.join(packed, name));
  fs.mkdirSync(cache, { recursive: true });
  const partial = `${executablePath}.partial`;
  await Promise.all([
    pipeline(read('chromium.br'), zlib.createBrotliDecompress(), fs.createWriteStream(partial, { mode: 0o755 })),
    ...['swiftshader', 'al2023', 'fonts'].map((name) => pipeline(read(`${name}.tar.br`), zlib.createBrotliDecompress(), extract(cache))),
  ]);
  fs.renameSync(partial, executablePath);
}

/** Without a font configuration the page crashes on a machine that has no fonts. */
function useOwnLibrariesAndFonts() {
  process.env.LD_LIBRARY_PATH = [path.join(cache, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const conf = path.join(cache, 'fonts.conf');
  fs.writeFileSync(
    conf,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${cache}/fonts</dir><cachedir>${cache}/fontconfig</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE ??= conf;
}
