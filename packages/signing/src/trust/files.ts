import { fromBase64 } from '@koreshok/fiscal';

const SEQUENCE = 0x30;
const BLOCK =
  /-----BEGIN ((?:TRUSTED |X509 )?(?:CERTIFICATE|CRL))-----([A-Za-z0-9+/=\s]*?)-----END \1-----/gu;
const latin1 = new TextDecoder('latin1');

/** The certificates or revocation lists in a file: one in DER, or any number of PEM blocks. Other things give none. */
export const encodingsIn = (file: Uint8Array): Uint8Array[] => {
  if (file[0] === SEQUENCE) return [file];
  return [...latin1.decode(file).matchAll(BLOCK)].flatMap(([, , body = '']) => {
    try {
      return [fromBase64(body)];
    } catch {
      return [];
    }
  });
};
