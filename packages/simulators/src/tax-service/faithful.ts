import type { FiscalDocument } from '@koreshok/fiscal/document';
import { FiscalDecodeError } from '@koreshok/fiscal/errors';
import { documentToJson } from '@koreshok/fiscal/json';
import { decodeRawData } from '@koreshok/fiscal/raw-data';
import type { JsonObject } from '@koreshok/fiscal/tax-service-exchange';

/**
 * The document whose rawData says exactly what its fields say, found by writing the rawData's document anew: far cheaper
 * than reading the fields, and right for nearly every document there is.
 *
 * @returns null when the two differ or cannot be told to agree; then the fields have to be read.
 */
export function readFaithful(submitted: JsonObject): FiscalDocument | null {
  const raw = rawDataOf(submitted);
  if (raw === null) return null;
  try {
    const { document } = decodeRawData(raw);
    // Both texts have been through the same parser, so numbers beyond 2^53 are rounded alike; rawData keeps them exact.
    const anew = JSON.stringify(JSON.parse(documentToJson(document, { rawData: raw })));
    return anew === JSON.stringify(submitted) ? document : null;
  } catch (error) {
    if (error instanceof FiscalDecodeError) return null;
    throw error;
  }
}

function rawDataOf(submitted: JsonObject): Uint8Array | null {
  const [only] = Object.values(submitted);
  if (typeof only !== 'object' || only === null || !('rawData' in only)) return null;
  return typeof only.rawData === 'string' ? Buffer.from(only.rawData, 'base64') : null;
}
