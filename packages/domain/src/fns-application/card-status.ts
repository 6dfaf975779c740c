/** What the tax service's card says of a register, bit by bit (`kktCheckStatus`). */
export const CARD_BITS = [
  { bit: 2, code: 'no_pair', sentence: 'В ФНС нет карточки с такими РНМ и ФН.', tone: 'danger' },
  { bit: 4, code: 'unfinished', sentence: 'Регистрация в ФНС не завершена.', tone: 'warning' },
  { bit: 8, code: 'registered', sentence: 'Касса зарегистрирована в ФНС.', tone: 'positive' },
  { bit: 16, code: 'removed', sentence: 'Касса снята с учёта по заявлению.', tone: 'neutral' },
  { bit: 32, code: 'removed_by_office', sentence: 'Касса снята с учёта налоговой.', tone: 'danger' },
  {
    bit: 64,
    code: 'offline',
    sentence: 'В карточке указан режим без передачи данных в ОФД.',
    tone: 'warning',
  },
  { bit: 128, code: 'other_operator', sentence: 'В карточке указан другой ОФД.', tone: 'danger' },
] as const;

export type CardBit = (typeof CARD_BITS)[number];

/** What is said by the bits that are set, in their order. */
export function cardFindings(status: number): readonly CardBit[] {
  return CARD_BITS.filter(({ bit }) => (status & bit) !== 0);
}
