import type { ContractState, PaperState } from '@koreshok/domain';
import type { Tone } from '@koreshok/ui';

import type { ContractCard } from '@/server/routers/contracts.ts';

export const PAPER_KIND_WORDS = {
  contract: 'Договор',
  addendum: 'Соглашение',
  application: 'Заявление в ФНС',
} as const;

export const PAPER_STATE_WORDS: Readonly<Record<PaperState, string>> = {
  draft: 'Черновик',
  waiting: 'Ждёт',
  in_force: 'Действует',
  ended: 'Прекращён',
  refused: 'Не состоялся',
};

const TONES: Readonly<Record<PaperState, Tone>> = {
  draft: 'neutral',
  waiting: 'warning',
  in_force: 'positive',
  ended: 'neutral',
  refused: 'danger',
};

export function paperTone(state: PaperState): Tone {
  return TONES[state];
}

export const FILE_ROLE_WORDS: Readonly<Record<string, string>> = {
  document: 'Документ',
  operator_signature: 'Подпись исполнителя',
  client_signature: 'Ваша подпись',
  power_of_attorney: 'Доверенность',
  power_of_attorney_signature: 'Подпись доверенности',
  protocol: 'Протокол проверки подписи',
  exchange: 'Ответ ФНС',
};

/** The steps to a signed contract, and at which one a state is; null when it has left the way. */
export const CONTRACT_STEPS = ['Прочитать', 'Проверка', 'Подпись исполнителя', 'Подпись заказчика'] as const;

const STEP_OF: Readonly<Record<ContractState, number | null>> = {
  draft: 0,
  checking: 1,
  signing: 2,
  awaiting_signature: 3,
  concluded: 4,
  terminating: null,
  ended: null,
  refused: null,
  withdrawn: null,
  expired: null,
};

export function contractStep(state: ContractState): number | null {
  return STEP_OF[state];
}

/** The address of a file of a document. */
export function paperFileHref(paperId: string, fileId: string): string {
  return `/api/papers/file?paperId=${paperId}&fileId=${fileId}`;
}

/** The address of a contract's PDF; null before it was printed. */
export function documentHref({ id, files }: Pick<ContractCard, 'id' | 'files'>): string | null {
  const document = files.find(({ role }) => role === 'document');
  return document === undefined ? null : paperFileHref(id, document.id);
}
