import { open } from 'node:fs/promises';

const chunkBytes = 1 << 20;

export const noText = 'This is no text in UTF-8.';

/**
 * A file as text; a pipe or a device too, of which no more than so many bytes are read. Answers with a message where it cannot be read,
 * is larger, or is no text. A byte order mark stays, so that the text can be written back as it was.
 */
export async function readText(file: string, mostBytes: number): Promise<string | { readonly message: string }> {
  try {
    const bytes = await readBytes(file, mostBytes);
    if (bytes === undefined) return { message: `The file has more than ${mostBytes} bytes, which is more than is read.` };
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\u0000') ? { message: noText } : text;
  } catch (error) {
    if (error instanceof TypeError) return { message: noText };
    return { message: `The file cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}).` };
  }
}

/** undefined for more than so many. */
async function readBytes(file: string, most: number): Promise<Uint8Array | undefined> {
  const handle = await open(file, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(chunkBytes), 0, chunkBytes, null);
      if (bytesRead === 0) return Buffer.concat(chunks);
      size += bytesRead;
      if (size > most) return undefined;
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}
