const SEQUENCE = 0x30;
const BASE64 = /^[A-Za-z0-9+/=\s-]*$/u;

/**
 * Whether bytes could be a CMS message: BER or DER, or the same in base64 with or without PEM lines. What it really is
 * the verification says; this keeps documents and archives out.
 */
export function looksLikeSignature(bytes: Uint8Array): boolean {
  if (bytes[0] === SEQUENCE && isLength(bytes[1])) return true;
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replace(/^ï»¿/u, '');
  const body = start.replace(/-----(BEGIN|END) [A-Z0-9 ]{1,30}-----/gu, '');
  return BASE64.test(body) && /^\s*M[A-Za-z0-9+/]/u.test(body.trimStart());
}

/** The second byte of a message: a long or an indefinite length. */
function isLength(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0x84;
}

/** Whether bytes begin like an XML document without a document type, in UTF-8 or a one-byte encoding. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replace(/^ï»¿/u, '').trimStart();
  return start.startsWith('<') && !/<!DOCTYPE/iu.test(start);
}
