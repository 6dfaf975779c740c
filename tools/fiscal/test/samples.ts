import { buildDocument, encodeContainer, encodeDocument, encodeFrame, encodeRawData } from '@koreshok/fiscal';

const DRIVE = '9999078902000001';

/** A receipt as a drive writes it: signed and with its zero tail. */
export const receipt = buildDocument(
  3,
  '1.2',
  { 1040: 115, 1041: DRIVE },
  { messageSign: Uint8Array.of(0x81, 0x06, 0xfa, 0xfe, 0x4d, 0xec, 0x31, 0x67), zeroTail: true },
);

const fields = { dataType: 3, driveNumber: DRIVE, documentNumber: 115 };

/** The receipt in every wrapping that the commands take. */
export const FORMS = {
  document: encodeDocument({ ...receipt, messageSign: null, zeroTail: false }),
  rawData: encodeRawData(receipt),
  rawDataWithHeader: encodeRawData(receipt, fields),
  container: encodeContainer(fields, encodeDocument(receipt)),
  message: encodeFrame(
    { driveNumber: DRIVE, version: '1.2' },
    encodeContainer(fields, encodeDocument(receipt)),
  ),
};
