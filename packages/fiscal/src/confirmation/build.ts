import { type ContainerFields, encodeContainer, FROM_OPERATOR } from '../container/index.ts';
import { encodeDocument, type FiscalDocument } from '../document/index.ts';
import { buildElement, type TlvElement } from '../tlv/index.ts';
import { CONFIRMATION_CODE, type Confirmation } from './confirmation.ts';

/** Fields of a confirmation; what is left out is null, an answer code of format 1.05 is «accepted». */
export type ConfirmationFields = Omit<Confirmation, 'responseCode' | 'operatorMessage' | 'operatorSign'> &
  Partial<Pick<Confirmation, 'responseCode' | 'operatorMessage' | 'operatorSign'>>;

/**
 * The confirmation as a document: 1012, 1017, 1041, 1040, then 1068 with 1022 in formats 1.0 and 1.05 or 1206 in 1.1 and
 * 1.2 when there is something to tell, then 1078 when the crypto unit made one (order ЕД-7-20/662@, table 125).
 */
export const buildConfirmation = (fields: ConfirmationFields): FiscalDocument => {
  const { version } = fields;
  const elements: TlvElement[] = [
    buildElement(1012, fields.acceptedAt, version),
    buildElement(1017, fields.operatorInn, version),
    buildElement(1041, fields.driveNumber.padEnd(16, ' '), version),
    buildElement(1040, fields.documentNumber, version),
  ];
  if (version === '1.0' || version === '1.05') {
    elements.push(buildElement(1068, { 1022: fields.responseCode ?? 0 }, version));
  } else if (fields.operatorMessage !== undefined && fields.operatorMessage !== null) {
    elements.push(buildElement(1206, fields.operatorMessage, version));
  }
  if (fields.operatorSign !== undefined && fields.operatorSign !== null) {
    elements.push(buildElement(1078, fields.operatorSign, version));
  }
  return { code: CONFIRMATION_CODE, version, elements, messageSign: null, zeroTail: false };
};

/**
 * The container that carries a confirmation back: type of the operator's unit, data type 7. `echo` may hold the service
 * data of the question's container.
 */
export const encodeConfirmation = (
  fields: ConfirmationFields,
  echo: Partial<Pick<ContainerFields, 'service1' | 'service2' | 'type'>> = {},
): Uint8Array =>
  encodeContainer(
    {
      type: FROM_OPERATOR,
      ...echo,
      dataType: CONFIRMATION_CODE,
      driveNumber: fields.driveNumber,
      documentNumber: fields.documentNumber,
    },
    encodeDocument(buildConfirmation(fields)),
  );
