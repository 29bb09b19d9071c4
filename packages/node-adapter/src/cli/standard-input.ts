import { StringDecoder } from 'node:string_decoder';

/** Standard input as UTF-8, of which no more than so many characters are read. */
export async function readStandardInput(most: number): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  for await (const chunk of process.stdin) {
    text += decoder.write(chunk as Buffer);
    if (text.length >= most) return text.slice(0, most);
  }
  return text + decoder.end();
}
