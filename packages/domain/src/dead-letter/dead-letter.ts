import { AppError } from '../errors/index.ts';

/** Where a dead letter was to go. */
export const RELAY_TARGETS = ['tax_service', 'marking', 'marking_notice'] as const;
export type RelayTarget = (typeof RELAY_TARGETS)[number];

/** Why it is dead: the other side cannot read it, we cannot, or it was refused for good. */
export const DEAD_LETTER_KINDS = ['poison', 'unreadable', 'refused'] as const;
export type DeadLetterKind = (typeof DEAD_LETTER_KINDS)[number];

export const DEAD_LETTER_STATES = ['open', 'resent', 'closed'] as const;
export type DeadLetterState = (typeof DEAD_LETTER_STATES)[number];

/** What the operator's staff read about one: what happened, and what to do. */
export interface DeadLetterText {
  readonly what: string;
  readonly todo: string;
}

export const deadLetterTexts: Readonly<Record<DeadLetterKind, DeadLetterText>> = {
  poison: {
    what: 'Получатель не смог прочитать запрос с этим документом.',
    todo: 'Сообщите получателю ФН и номер документа. Когда он исправит приём, отправьте документ ещё раз.',
  },
  unreadable: {
    what: 'Сохранённые байты документа не читаются.',
    todo: 'Передайте документ разработчикам. После исправления отправьте его ещё раз.',
  },
  refused: {
    what: 'Получатель отказал окончательно.',
    todo: 'Повтор не поможет: клиенту нужно оформить новый чек или чек коррекции. Сообщите ему и закройте запись.',
  },
};

/**
 * Checks that a dead letter may go out once more. What the tax service has refused for good it never takes again
 * (practice of its hard quarantine), so sending it would only hide the refusal.
 *
 * @throws AppError `dead_letter.decided` (conflict) or `dead_letter.final` (conflict).
 */
export function assertResendable(letter: {
  readonly kind: DeadLetterKind;
  readonly state: DeadLetterState;
}): void {
  if (letter.state !== 'open') throw deadLetterDecided();
  if (letter.kind !== 'refused') return;
  throw new AppError(
    'conflict',
    'dead_letter.final',
    'Получатель отказал окончательно и второй раз такой документ не примет. Закройте запись с причиной.',
  );
}

/** Somebody decided about it before. */
export function deadLetterDecided(): AppError {
  return new AppError(
    'conflict',
    'dead_letter.decided',
    'По этому документу уже принято решение. Обновите страницу, чтобы увидеть его.',
  );
}
