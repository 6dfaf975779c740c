import { fromHex } from '@koreshok/fiscal/bytes';
import type { TableVersion } from '@koreshok/fiscal/dictionary';
import type { FieldRecord } from '@koreshok/fiscal/tlv';

import { type MarkingCode, type SaleItem, vatInside } from '../../trade/index.ts';

/** One line of a receipt, tag 1059; the version's table takes from it what it knows. */
export const itemFields = (item: SaleItem, version: TableVersion): FieldRecord => ({
  1023: { digits: item.thousandths, decimals: 3 },
  1030: item.name,
  1043: item.sum,
  1079: item.price,
  1197: item.unit.text,
  1199: item.vat,
  1200: item.vat === 5 || item.vat === 6 ? undefined : vatInside(item.sum, item.vat),
  1212: version === '1.2' ? productType(item) : item.productType,
  1214: item.paymentMethod,
  2108: item.unit.code,
  ...(item.marking !== undefined && markingFields(item.marking)),
});

/** Tag 1212 of format 1.2 tells marked goods apart: 33, or 31 when excise is paid on them. */
function productType({ productType: type, marking }: SaleItem): number {
  if (marking === undefined) return type;
  return type === 2 ? 31 : 33;
}

/** Format 1.2 holds the code without its tail (1305) and the result of its check; the older ones hold tag 1162. */
function markingFields({ gtin, serial }: MarkingCode): FieldRecord {
  return {
    1162: oldProductCode(gtin, serial),
    1163: { 1305: `01${gtin}21${serial}` },
    2102: 0,
    2106: 15,
  };
}

/** Type `44 4D`, the GTIN as six bytes big-endian, then the serial. */
function oldProductCode(gtin: string, serial: string): Uint8Array {
  const bytes = new Uint8Array(8 + serial.length);
  bytes.set(fromHex(`444d${BigInt(gtin).toString(16).padStart(12, '0')}`));
  for (let at = 0; at < serial.length; at += 1) bytes[8 + at] = serial.charCodeAt(at);
  return bytes;
}
