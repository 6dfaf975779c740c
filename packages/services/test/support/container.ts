import type { BuiltRegister } from '@koreshok/db/builders';
import { encodeContainer } from '@koreshok/fiscal/container';
import { encodeDocument } from '@koreshok/fiscal/document';
import { buildDocument } from '@koreshok/fiscal/generate';

/** The container of a sale as the register's drive would wrap it. */
export function containerFor(
  register: BuiltRegister,
  { number, total }: { readonly number: number; readonly total: number },
): Uint8Array {
  const document = buildDocument(
    3,
    '1.2',
    {
      1018: register.inn,
      1037: register.registrationNumber,
      1040: number,
      1041: register.fn,
      1059: [{ 1030: 'Товар', 1023: 1, 1079: total }],
    },
    { messageSign: new Uint8Array(8).fill(7), zeroTail: true },
  );
  return encodeContainer(
    { dataType: 3, driveNumber: register.fn, documentNumber: number },
    encodeDocument(document),
  );
}
