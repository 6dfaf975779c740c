import type { FunnelStage } from '@koreshok/domain';
import { FUNNEL_STAGES } from '@koreshok/domain/onboarding';

interface Words {
  /** The stage itself, as a filter and a step. */
  readonly stage: string;
  /** What the client is asked for, and how the agent helps. */
  readonly next: string;
}

const WORDS: Readonly<Record<FunnelStage, Words>> = {
  registration: {
    stage: 'Регистрация',
    next: 'Войти в кабинет: отправьте приглашение или напомните о нём.',
  },
  requisites: {
    stage: 'Реквизиты',
    next: 'Указать НДС, систему налогообложения и оператора ЭДО.',
  },
  registers: { stage: 'Кассы', next: 'Добавить первую кассу: нужны РНМ, заводской номер и номер ФН.' },
  contract: { stage: 'Договор', next: 'Подписать договор или принять его оплатой.' },
  payment: { stage: 'Оплата', next: 'Оплатить обслуживание касс.' },
  first_receipt: {
    stage: 'Первый чек',
    next: 'Ввести настройки ОФД на кассе, напечатать отчёт и пробить чек.',
  },
};

export type FunnelFilter = FunnelStage | 'done';

export const FUNNEL_FILTERS: readonly FunnelFilter[] = [...FUNNEL_STAGES, 'done'];

export function isFunnelFilter(text: string | undefined): text is FunnelFilter {
  return FUNNEL_FILTERS.some((each) => each === text);
}

export function stageWords(stage: FunnelStage): string {
  return WORDS[stage].stage;
}

/** What is asked for next; the end of the way has words of its own. */
export function nextWords(next: FunnelStage | null): string {
  return next === null ? 'Всё работает, следите за продлением.' : WORDS[next].next;
}

export function filterWords(filter: FunnelFilter): string {
  return filter === 'done' ? 'всё готово' : WORDS[filter].stage.toLowerCase();
}
