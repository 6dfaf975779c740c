import { innFromRegister } from '../identifiers/inn.ts';
import { textOf } from '../tlv/index.ts';
import type { FindingCode } from './finding.ts';
import type { Inspection } from './inspection.ts';

const compare = (
  inspection: Inspection,
  code: FindingCode,
  tag: number,
  expected: string | undefined,
  actual: string | undefined,
): void => {
  if (expected !== undefined && actual !== undefined && actual !== '' && actual !== expected) {
    inspection.report(code, tag, { expected, actual });
  }
};

/** Whether the document names the register it came from. */
export const checkRegisterCard = (inspection: Inspection): void => {
  const card = inspection.context.register;
  if (card === undefined) return;
  const { tags } = inspection;
  compare(inspection, 'register.inn', 1018, card.inn, innFromRegister(textOf(tags, 1018) ?? ''));
  compare(
    inspection,
    'register.registrationNumber',
    1037,
    card.registrationNumber,
    textOf(tags, 1037)?.trim(),
  );
  compare(inspection, 'register.factoryNumber', 1013, card.factoryNumber, textOf(tags, 1013)?.trim());
};
