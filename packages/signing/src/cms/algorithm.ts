import { Cursor, type Element, readOid, TAG } from '../asn1/index.ts';

/** The identifier of an AlgorithmIdentifier. Parameters may be absent, NULL or repeat those of the key. */
export const readAlgorithm = (element: Element): string => {
  const parts = new Cursor(element, TAG.sequence);
  const oid = readOid(parts.take(TAG.oid));
  parts.takeIf(TAG.null, TAG.sequence);
  parts.end();
  return oid;
};
