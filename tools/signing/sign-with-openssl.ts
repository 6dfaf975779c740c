import { writeSecretKey } from '@koreshok/signing';
import type { Identity } from '@koreshok/signing/sandbox';

import { OpenSsl } from '../kep/fixtures/openssl.ts';

const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der)
    .toString('base64')
    .replace(/(.{64})/gu, '$1\n')}\n-----END ${label}-----\n`;

/**
 * A detached CAdES-BES signature made by OpenSSL with its ГОСТ engine, in DER; null where the engine is not installed.
 */
export function signWithOpenSsl({ certificate, key }: Identity, content: Uint8Array): Uint8Array | null {
  const openSsl = new OpenSsl();
  if (!openSsl.isPresent) return null;
  openSsl.write('signer.crt', pem('CERTIFICATE', certificate.encoding));
  openSsl.write('signer.key', pem('PRIVATE KEY', writeSecretKey(key)));
  openSsl.write('document', content);
  openSsl.run(
    ['cms', '-sign', '-binary', '-cades', '-in', 'document', '-signer', 'signer.crt', '-inkey', 'signer.key'],
    ['-md', 'md_gost12_256', '-outform', 'DER', '-out', 'document.sig'],
  );
  return openSsl.read('document.sig');
}
