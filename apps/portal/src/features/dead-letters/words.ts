import {
  DEAD_LETTER_KINDS,
  DEAD_LETTER_STATES,
  type DeadLetterKind,
  type DeadLetterState,
  RELAY_TARGETS,
  type RelayTarget,
} from '@koreshok/domain';

export const KIND_WORDS: Readonly<Record<DeadLetterKind, string>> = {
  poison: 'Получатель не читает',
  unreadable: 'Не читается у нас',
  refused: 'Отказ навсегда',
};

export const TARGET_WORDS: Readonly<Record<RelayTarget, string>> = {
  tax_service: 'ФНС',
  marking: 'ГИС МТ, чеки',
  marking_notice: 'ГИС МТ, уведомления',
};

export const STATE_WORDS: Readonly<Record<DeadLetterState, string>> = {
  open: 'Ждут решения',
  resent: 'Отправлены ещё раз',
  closed: 'Закрыты',
};

export const STATE_OF_ONE: Readonly<Record<DeadLetterState, string>> = {
  open: 'ждёт решения',
  resent: 'отправлен ещё раз',
  closed: 'закрыт',
};

export interface DeadLetterFilters {
  readonly state: DeadLetterState;
  readonly kind: DeadLetterKind | undefined;
  readonly target: RelayTarget | undefined;
}

const known = <T extends string>(words: readonly T[], text: string | undefined): T | undefined =>
  words.find((word) => word === text);

/** The filters a page's address names; what nobody knows is left out. */
export function deadLetterFilters(asked: Readonly<Record<string, string | undefined>>): DeadLetterFilters {
  return {
    state: known(DEAD_LETTER_STATES, asked['state']) ?? 'open',
    kind: known(DEAD_LETTER_KINDS, asked['kind']),
    target: known(RELAY_TARGETS, asked['target']),
  };
}
