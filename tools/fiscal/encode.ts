import { writeFile } from 'node:fs/promises';

import { FiscalDecodeError, toBase64, toHex } from '@koreshok/fiscal';

import { EXIT, type ExitCode } from './exit.ts';
import type { Input } from './input.ts';
import type { What } from './recognize.ts';
import { documentOfJson, wrap } from './written.ts';

export interface EncodeOptions {
  readonly as?: string | undefined;
  readonly hex: boolean;
  readonly base64: boolean;
  readonly out?: string | undefined;
}

const FORMS: Readonly<Record<string, What>> = {
  document: 'document',
  rawData: 'rawData',
  container: 'container',
  message: 'message',
};

/**
 * Writes the bytes of a document from its JSON. The report of `decode` gives the very bytes it was made of, other JSON the
 * document alone, unless another form is asked for.
 */
export const encodeCommand = async (input: Input, options: EncodeOptions): Promise<ExitCode> => {
  if (input.encoding !== 'json') throw new FiscalDecodeError('json', 0);
  const form = options.as === undefined ? undefined : FORMS[options.as];
  if (options.as !== undefined && form === undefined) {
    console.error(`Unknown form ${options.as}: document, rawData, container or message`);
    return EXIT.usage;
  }
  const written = documentOfJson(input.text);
  const bytes = wrap(written, form ?? written.what);
  const output = options.hex ? `${toHex(bytes)}\n` : options.base64 ? `${toBase64(bytes)}\n` : bytes;
  if (options.out === undefined) process.stdout.write(output);
  else await writeFile(options.out, output);
  if (written.ignored.length > 0) console.error(`Ignored names: ${written.ignored.join(', ')}`);
  return EXIT.clean;
};
