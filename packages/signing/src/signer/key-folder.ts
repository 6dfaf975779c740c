import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64 } from '@koreshok/fiscal';

import { parseCertificate } from '../certificate/index.ts';
import { buildMessage, strengthOf, usualAttributes } from './message.ts';
import type { Signer } from './port.ts';
import { readSecretKey } from './secret-key.ts';

/**
 * A signer whose key lies in a folder: `operator.key` (PKCS #8) and `operator.crt`, each DER or PEM. It is read at every
 * signature, so a renewed certificate needs no restart. An operator with a certified device has a signer of its own.
 * @throws Error when a file is missing or no ГОСТ key of 2012.
 */
export function keyFolderSigner(folder: string): Signer {
  const certificateOf = async () => derOf(await readFile(join(folder, 'operator.crt')));
  return {
    certificate: certificateOf,
    async sign(content, at) {
      const certificate = parseCertificate(await certificateOf());
      const key = readSecretKey(derOf(await readFile(join(folder, 'operator.key'))));
      const attributes = usualAttributes(content, { strength: strengthOf(key), certificate, at });
      return buildMessage({ key, certificate, others: [], attributes });
    },
  };
}

function derOf(file: Uint8Array): Uint8Array {
  if (file[0] === 0x30) return new Uint8Array(file);
  const text = Buffer.from(file).toString('latin1');
  return fromBase64(text.replace(/-----[^-]+-----/gu, ''));
}
