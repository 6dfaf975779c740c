import { CONTRACT_STATE_WORDS, type ContractState, type PaperState } from '@koreshok/domain';
import type { Tone } from '@koreshok/ui';

import type { ContractCard } from '@/server/routers/contracts.ts';

export const PAPER_KIND_WORDS = {
  contract: 'Договор',
  addendum: 'Соглашение',
  application: 'Заявление в ФНС',
  invoice: 'Счёт-оферта',
} as const;

export const PAPER_STATE_WORDS: Readonly<Record<PaperState, string>> = {
  draft: 'Черновик',
  waiting: 'Ждёт',
  in_force: 'Действует',
  done: 'Исполнен',
  ended: 'Прекращён',
  refused: 'Не состоялся',
};

const TONES: Readonly<Record<PaperState, Tone>> = {
  draft: 'neutral',
  waiting: 'warning',
  in_force: 'positive',
  done: 'positive',
  ended: 'neutral',
  refused: 'danger',
};

export function paperTone(state: PaperState): Tone {
  return TONES[state];
}

/** A contract that runs out is in force and still calls for attention. */
export function contractTone(state: ContractState): Tone {
  return state === 'terminating' ? 'warning' : paperTone(CONTRACT_STATE_WORDS[state].paper);
}

export const FILE_ROLE_WORDS: Readonly<Record<string, string>> = {
  document: 'Документ',
  operator_signature: 'Подпись исполнителя',
  client_signature: 'Ваша подпись',
  power_of_attorney: 'Доверенность',
  power_of_attorney_signature: 'Подпись доверенности',
  protocol: 'Протокол проверки подписи',
  exchange: 'Квитанция ФНС',
  print: 'Печатная форма',
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

/** The address of the protocol of one signature's check. */
export function protocolHref(contractId: string, signatureId: string): string {
  return `/api/papers/protocol?contractId=${contractId}&signatureId=${signatureId}`;
}

/** The address of a contract's PDF; null before it was printed. */
export function documentHref({ id, files }: Pick<ContractCard, 'id' | 'files'>): string | null {
  const document = files.find(({ role }) => role === 'document');
  return document === undefined ? null : paperFileHref(id, document.id);
}

/** Who reads a contract's page. */
export type ContractAudience = 'client' | 'operator' | 'reseller';

const OPERATOR_NEXT: Readonly<Partial<Record<ContractState, string>>> = {
  draft: 'Клиент ещё не отправил договор на проверку.',
  checking: 'Сверьте реквизиты и кассы, потом подпишите договор или отклоните его с причиной.',
  awaiting_signature: 'Ждём подписи клиента или оплаты, если договор можно принять оплатой.',
  refused: 'Клиент видит причину и составит договор заново.',
  withdrawn: 'Договор отозван.',
  expired: 'Клиент не подписал договор в срок. Новый договор получит другой номер.',
};

/** What happens next with a contract, for whoever reads it. */
export function nextWords(state: ContractState, audience: ContractAudience): string {
  const { next } = CONTRACT_STATE_WORDS[state];
  if (audience === 'client') return next;
  if (audience === 'reseller' && state === 'checking')
    return 'Договор проверяет и первым подписывает оператор.';
  return OPERATOR_NEXT[state] ?? next;
}

/** What a file of a contract is, for whoever reads it. */
export function fileWords(role: string, audience: ContractAudience): string {
  if (role === 'client_signature' && audience !== 'client') return 'Подпись заказчика';
  return FILE_ROLE_WORDS[role] ?? role;
}
