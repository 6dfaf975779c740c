import type { DocumentVerdict } from '@koreshok/domain';
import type { State } from '@koreshok/ui';

/** What the tax service's verdict means to the one who bought: the state, and who acts. */
export interface BuyerVerdict {
  readonly state: State;
  readonly title: string;
  readonly sentence: string;
  /** Printed across the paper of a receipt that is no ordinary one. */
  readonly stamp: string | undefined;
}

const ON_ITS_WAY: BuyerVerdict = {
  state: 'attention',
  title: 'Чек у оператора',
  sentence:
    'Касса передала чек, налоговая служба ещё не ответила. Обычно это занимает минуты, делать ничего не нужно.',
  stamp: undefined,
};

const VERDICTS: Readonly<Record<DocumentVerdict, BuyerVerdict>> = {
  accepted: {
    state: 'working',
    title: 'Чек настоящий',
    sentence: 'Касса передала его оператору, налоговая служба приняла.',
    stamp: undefined,
  },
  not_sent: ON_ITS_WAY,
  waiting: ON_ITS_WAY,
  put_aside: ON_ITS_WAY,
  soft_quarantine: {
    state: 'attention',
    title: 'Налоговая служба проверяет чек',
    sentence:
      'Чек передан, но налоговая служба пока его придержала: так бывает с недавно поставленной кассой. Делать ничего не нужно.',
    stamp: undefined,
  },
  hard_quarantine: {
    state: 'failing',
    title: 'Налоговая служба не приняла чек',
    sentence: 'Покажите чек продавцу и попросите оформить его заново: исправить этот чек уже нельзя.',
    stamp: 'Не принят налоговой службой',
  },
  test_drive: {
    state: 'unknown',
    title: 'Это проверочный чек',
    sentence:
      'Его пробили, чтобы настроить кассу. Покупку он не подтверждает и в налоговую службу не отправляется.',
    stamp: 'Проверочный чек, не подтверждает покупку',
  },
};

/** The verdict on a receipt in words for its buyer. */
export function buyerVerdict(verdict: DocumentVerdict): BuyerVerdict {
  return VERDICTS[verdict];
}
