import type { PriceList } from '@koreshok/domain';
import { MOST_REGISTERS } from '@koreshok/domain/tariffs';

import { type ComparedTerm, compareTerms } from '../tariffs/terms.ts';

/** What a client is brought with, as it is typed beside its company. */
export const EMPTY_PLAN = { registers: '1', months: '', transfer: '' };

/** How many registers were typed; undefined for what is no such number. */
export function plannedRegisters(text: string): number | undefined {
  const number = Number(text.trim());
  return text.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= MOST_REGISTERS
    ? number
    : undefined;
}

export function checkRegisters(text: string): string | undefined {
  if (text.trim() === '' || plannedRegisters(text) !== undefined) return undefined;
  return `Укажите число касс от 1 до ${MOST_REGISTERS} или оставьте поле пустым.`;
}

/** What each term costs for the typed number of registers; nothing where no prices hold or no number stands. */
export function plannedTerms(prices: PriceList | null, registers: string): readonly ComparedTerm[] {
  const number = plannedRegisters(registers);
  return prices === null || number === undefined ? [] : compareTerms(prices, number, undefined);
}

/** As the server takes it: what is not decided yet is null. */
export function planInput(values: Readonly<Record<string, string>>) {
  const months = Number(values['months']);
  return {
    registers: plannedRegisters(values['registers'] ?? '') ?? null,
    months: Number.isInteger(months) && months > 0 ? months : null,
    transfer: values['transfer'] === 'yes',
  };
}
