import { driveModel } from '../drive/models.ts';
import { isEmail, isPhone } from '../identifiers/contact.ts';
import { isDriveNumber } from '../identifiers/drive-number.ts';
import { innFromRegister } from '../identifiers/inn.ts';
import { isRegistrationNumber, registrationNumberFits } from '../identifiers/registration-number.ts';
import { groupOf, textOf } from '../tlv/index.ts';
import { isSet } from '../receipt/reading.ts';
import type { FindingCode } from './finding.ts';
import type { Inspection } from './inspection.ts';

const ZEROS = /^0*$/u;

/** The ИНН as written when it is wrong. Registers write zeros for «none». */
const wrongInn = (text: string | null | undefined): string | undefined => {
  const inn = text?.trim() ?? '';
  return ZEROS.test(inn) || innFromRegister(inn) !== undefined ? undefined : inn;
};

const OWN: readonly (readonly [tag: number, code: FindingCode])[] = [
  [1018, 'inn.user'],
  [1017, 'inn.operator'],
  [1203, 'inn.cashier'],
  [1228, 'inn.buyer'],
];

const checkInns = (inspection: Inspection): void => {
  for (const [tag, code] of OWN) {
    const inn = wrongInn(textOf(inspection.tags, tag));
    if (inn !== undefined) inspection.report(code, tag, { inn });
  }
  const buyer = groupOf(inspection.tags, 1256);
  const buyerInn = buyer === undefined ? undefined : wrongInn(textOf(buyer, 1228));
  if (buyerInn !== undefined) inspection.report('inn.buyer', 1228, { inn: buyerInn });
  for (const { supplierInn, position } of inspection.items) {
    const inn = wrongInn(supplierInn);
    if (inn !== undefined) inspection.report('inn.supplier', 1226, { position, inn });
  }
};

const checkRegistrationNumber = (inspection: Inspection): void => {
  const number = textOf(inspection.tags, 1037)?.trim() ?? '';
  if (number === '') return;
  if (!isRegistrationNumber(number)) {
    inspection.report('registration.shape', 1037, { number });
    return;
  }
  const factoryNumber = textOf(inspection.tags, 1013);
  const inn = innFromRegister(textOf(inspection.tags, 1018) ?? '');
  if (factoryNumber === undefined || inn === undefined) return;
  if (!registrationNumberFits(number, { inn, factoryNumber })) {
    inspection.report('registration.checksum', 1037, { number });
  }
};

const checkDrive = (inspection: Inspection): void => {
  const number = textOf(inspection.tags, 1041) ?? '';
  if (!isDriveNumber(number)) {
    inspection.report('drive.shape', 1041, { number });
    return;
  }
  const model = driveModel(number);
  const { version } = inspection.document;
  if (model !== undefined && !model.formats.includes(version)) {
    inspection.report('drive.format', 1041, { model: model.name, version });
  }
};

const checkBuyerContact = (inspection: Inspection): void => {
  const contact = textOf(inspection.tags, 1008)?.trim() ?? '';
  if (contact === '') {
    if (isSet(inspection.tags, 1125)) inspection.report('buyer.contactMissing', 1008);
  } else if (!isPhone(contact) && !isEmail(contact)) {
    inspection.report('buyer.contact', 1008);
  }
};

/** Whether numbers of people, companies, registers and drives are real ones. */
export const checkIdentifiers = (inspection: Inspection): void => {
  checkInns(inspection);
  checkRegistrationNumber(inspection);
  checkDrive(inspection);
  if (inspection.isReceipt) checkBuyerContact(inspection);
};
