import { isInn, makeDriveNumber, makeRegistrationNumber } from '@koreshok/fiscal/identifiers';
import { COLUMNS } from '@koreshok/services/register-imports';
import writeXlsx from 'write-excel-file/universal';

/** A batch of ФН that nothing else here makes numbers of. */
const BATCH = '73804407';

/**
 * One line of a file of registers, in the order of the template's columns.
 * @param place at most eight digits; of two places neither the register's number nor the drive's is the same.
 */
export function registerLine(place: number, inn: string, random: () => number): readonly string[] {
  if (!isInn(inn)) throw new Error(`${inn} is not an ИНН`);
  const factoryNumber = `001061${String(10_000_000 + place)}`;
  const shop = 1 + (place % 250);
  return [
    `Магазин ${shop}`,
    `Тверь, Советская улица, ${shop}`,
    `Касса ${place + 1}`,
    'Атол 30Ф',
    factoryNumber,
    makeRegistrationNumber(random, { inn, factoryNumber }),
    makeDriveNumber(random, `${BATCH}${String(place).padStart(8, '0')}`),
  ];
}

/** A workbook of so many registers of one owner. */
export async function registerFile(count: number, inn: string, random: () => number): Promise<Uint8Array> {
  const lines = Array.from({ length: count }, (_, place) => registerLine(place, inn, random));
  return workbookOf(lines);
}

export async function workbookOf(lines: readonly (readonly string[])[]): Promise<Uint8Array> {
  const rows = [COLUMNS.map(({ heading }) => heading), ...lines];
  const blob = await writeXlsx(rows.map((row) => row.map((value) => ({ value, type: String })))).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
