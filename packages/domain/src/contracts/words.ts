import type { ContractState } from './state.ts';

/** How a list of documents sums a state up, whatever kind of paper it is. */
export type PaperState = 'draft' | 'waiting' | 'in_force' | 'done' | 'ended' | 'refused';

interface StateWords {
  readonly words: string;
  /** What the client does next, or what it waits for. */
  readonly next: string;
  readonly paper: PaperState;
}

export const CONTRACT_STATE_WORDS: Readonly<Record<ContractState, StateWords>> = {
  draft: {
    words: 'Черновик',
    next: 'Прочитайте договор и отправьте его на проверку.',
    paper: 'draft',
  },
  checking: {
    words: 'На проверке',
    next: 'Реквизиты проверяют. Обычно это занимает один рабочий день.',
    paper: 'waiting',
  },
  signing: {
    words: 'Подписывается исполнителем',
    next: 'Проверка пройдена, ставится подпись исполнителя.',
    paper: 'waiting',
  },
  awaiting_signature: {
    words: 'Требует подписания КЭП',
    next: 'Скачайте договор, подпишите файл своей КЭП и загрузите подпись.',
    paper: 'waiting',
  },
  concluded: { words: 'Действует', next: '', paper: 'in_force' },
  terminating: { words: 'Расторгается', next: 'Договор действует до дня расторжения.', paper: 'in_force' },
  ended: { words: 'Прекращён', next: '', paper: 'ended' },
  refused: {
    words: 'Отклонён',
    next: 'Исправьте реквизиты и составьте договор заново.',
    paper: 'refused',
  },
  withdrawn: { words: 'Отозван', next: 'Договор можно составить заново.', paper: 'refused' },
  expired: {
    words: 'Срок подписания истёк',
    next: 'Составьте договор заново: он будет с новыми датой и номером.',
    paper: 'refused',
  },
};
