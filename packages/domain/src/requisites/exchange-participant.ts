import type { ExchangeOperator, Requisites } from './requisites.ts';

/** How participant ids of an operator of electronic exchange begin, where that is known (law.md §7). */
const PREFIXES: Readonly<Partial<Record<ExchangeOperator, string>>> = {
  saby: '2BE',
  diadoc: '2BM',
  taxcom: '2AL',
};

/** What the participant id begins with, for a hint; null where it may be anything. */
export function exchangePrefix(operator: ExchangeOperator | null): string | null {
  return operator === null ? null : (PREFIXES[operator] ?? null);
}

/** Participant ids are ASCII: the operator's three signs, then whatever it hands out. */
const FORM = /^[0-9A-Z]{3}[0-9A-Za-z_.-]{3,77}$/;

/**
 * What is wrong with the id of a participant of electronic exchange, in Russian; null for nothing, and for an id that is
 * not told yet.
 */
export function exchangeParticipantProblem({
  exchangeOperator,
  exchangeParticipant,
}: Pick<Requisites, 'exchangeOperator' | 'exchangeParticipant'>): string | null {
  if (exchangeParticipant === '') return null;
  if (exchangeOperator === 'none') return 'Вы выбрали «Не пользуемся»: оставьте идентификатор пустым.';
  if (!FORM.test(exchangeParticipant)) {
    return 'Идентификатор состоит из латинских букв, цифр и знаков «-», «_», «.». Скопируйте его из кабинета ЭДО.';
  }
  const other = (Object.keys(PREFIXES) as ExchangeOperator[]).find(
    (operator) => operator !== exchangeOperator && exchangeParticipant.startsWith(PREFIXES[operator] ?? '-'),
  );
  const own = exchangePrefix(exchangeOperator);
  if (own !== null && !exchangeParticipant.startsWith(own)) {
    return `У этого оператора идентификатор начинается с ${own}. Проверьте оператора и идентификатор.`;
  }
  return other === undefined || exchangeOperator === null
    ? null
    : 'Этот идентификатор выдал другой оператор ЭДО. Проверьте, кто ваш оператор.';
}
