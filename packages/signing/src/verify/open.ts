import { checkEncoding, EncodingError, SIGNATURE_LIMITS } from '../asn1/index.ts';
import { openContainer, readSignedData, type SignedData } from '../cms/index.ts';
import { Refusal } from '../report/index.ts';
import type { Protocol } from './protocol.ts';

const isDer = (bytes: Uint8Array): boolean => {
  try {
    checkEncoding(bytes, 'DER', SIGNATURE_LIMITS);
    return true;
  } catch {
    return false;
  }
};

/** Opens a signature file: recognizes its form, walks every byte of it, and reads the message. Throws `Refusal`. */
export const openSignature = (file: Uint8Array, protocol: Protocol): SignedData => {
  const { bytes, encoding } = openContainer(file);
  try {
    const end = checkEncoding(bytes, 'BER', SIGNATURE_LIMITS);
    protocol.encoding = encoding === 'binary' ? (isDer(bytes) ? 'DER' : 'BER') : encoding;
    if (end !== bytes.length) throw new Refusal('file.trailing-bytes', `${bytes.length - end} bytes`);
    const message = readSignedData(bytes);
    protocol.passed('Файл – подпись одного лица', protocol.encoding);
    return message;
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    throw new Refusal(codeOf(error), `${error.message} at ${error.offset}`);
  }
};

const codeOf = ({ fault }: EncodingError): 'file.truncated' | 'file.too-complex' | 'file.malformed' => {
  if (fault === 'truncated') return 'file.truncated';
  return fault === 'too-complex' ? 'file.too-complex' : 'file.malformed';
};
