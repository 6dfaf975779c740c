import { describe, expect, it } from 'vitest';

import {
  buildConfirmation,
  type ConfirmationFields,
  confirmationOf,
  decodeConfirmation,
  encodeConfirmation,
  OPERATOR_MESSAGE,
  RESPONSE_CODES,
} from '../../src/confirmation/index.ts';
import { decodeContainer, FROM_OPERATOR } from '../../src/container/index.ts';
import { decodeDocument, encodeDocument } from '../../src/document/index.ts';
import { buildDocument } from '../../src/generate/index.ts';
import { buildElement } from '../../src/tlv/index.ts';
import { decodeErrorOf } from '../thrown.ts';

const FIELDS: ConfirmationFields = {
  version: '1.2',
  driveNumber: '9999078902000001',
  documentNumber: 115,
  acceptedAt: 1_795_000_000,
  operatorInn: '7704358518',
};

const tagsOf = (fields: ConfirmationFields): number[] =>
  buildConfirmation(fields).elements.map(({ tag }) => tag);

describe('the operator’s confirmation', () => {
  it.each(['1.0', '1.05'] as const)('of format %s says its answer code inside tag 1068', (version) => {
    expect(tagsOf({ ...FIELDS, version })).toEqual([1012, 1017, 1041, 1040, 1068]);
    const read = decodeConfirmation(encodeConfirmation({ ...FIELDS, version }), version);
    expect(read).toMatchObject({ responseCode: RESPONSE_CODES.accepted, operatorMessage: null });
  });

  it.each(['1.1', '1.2'] as const)('of format %s speaks only when there is something to tell', (version) => {
    expect(tagsOf({ ...FIELDS, version })).toEqual([1012, 1017, 1041, 1040]);
    const operatorMessage = OPERATOR_MESSAGE.formatLogicError | OPERATOR_MESSAGE.seeCabinet;
    const read = decodeConfirmation(encodeConfirmation({ ...FIELDS, version, operatorMessage }), version);
    expect(read).toMatchObject({ responseCode: null, operatorMessage: 0x06 });
  });

  it('tells what is wrong with a document by its code', () => {
    const refused = { ...FIELDS, version: '1.05', responseCode: RESPONSE_CODES.formatLogic } as const;
    expect(decodeConfirmation(encodeConfirmation(refused), '1.05').responseCode).toBe(14);
  });

  it('carries the sign of the crypto unit when there is one', () => {
    const operatorSign = Uint8Array.from({ length: 16 }, (_, index) => index);
    const read = decodeConfirmation(encodeConfirmation({ ...FIELDS, operatorSign }), '1.2');
    expect(read.operatorSign).toEqual(operatorSign);
    expect(tagsOf({ ...FIELDS, operatorSign }).at(-1)).toBe(1078);
  });

  it('travels in a container of the operator, type 7', () => {
    const { header } = decodeContainer(encodeConfirmation(FIELDS));
    expect(header).toMatchObject({
      type: FROM_OPERATOR,
      dataType: 7,
      driveNumber: FIELDS.driveNumber,
      documentNumber: 115,
    });
  });

  it('may echo the service bytes of the question', () => {
    const service2 = new Uint8Array(12).fill(7);
    expect(decodeContainer(encodeConfirmation(FIELDS, { service1: 0x2010, service2 })).header).toMatchObject({
      service1: 0x2010,
      service2,
    });
  });

  it('gives back everything that was put in', () => {
    const read = decodeConfirmation(encodeConfirmation(FIELDS), '1.2');
    expect(read).toEqual({ ...FIELDS, responseCode: null, operatorMessage: null, operatorSign: null });
  });

  it('with the code beside tag 1068, as some operators write it, is read too', () => {
    const document = buildConfirmation({ ...FIELDS, version: '1.05' });
    const elements = [...document.elements.filter(({ tag }) => tag !== 1068), buildElement(1022, 11)];
    const decoded = decodeDocument(encodeDocument({ ...document, elements }), { version: '1.05' });
    expect(confirmationOf(decoded).responseCode).toBe(RESPONSE_CODES.unreadable);
  });

  it('is not another document, nor one without the operator’s ИНН', () => {
    expect(decodeErrorOf(() => confirmationOf(buildDocument(3, '1.2'))).code).toBe('confirmation');
    const document = buildConfirmation(FIELDS);
    const elements = document.elements.filter(({ tag }) => tag !== 1017);
    expect(decodeErrorOf(() => confirmationOf({ ...document, elements })).code).toBe('confirmation');
  });
});
