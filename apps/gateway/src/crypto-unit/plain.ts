import { CONFIRMATION_CODE, encodeContainer, FROM_OPERATOR } from '@koreshok/fiscal';
import type { CryptoUnit } from './crypto-unit.ts';

/**
 * The unit for registers whose «шифрование» (tag 1056) is 0: containers hold plain bytes, and confirmations carry no
 * ФПО. Certified cryptography is not emulated: a drive that encrypts needs a certified unit behind this port.
 */
export const plainCryptoUnit: CryptoUnit = {
  unwrap: (container) => container.data,
  sign: () => null,
  wrap: (confirmation, question) =>
    encodeContainer(
      {
        type: FROM_OPERATOR,
        dataType: CONFIRMATION_CODE,
        service1: question.service1,
        driveNumber: question.driveNumber,
        documentNumber: question.documentNumber,
      },
      confirmation,
    ),
};
