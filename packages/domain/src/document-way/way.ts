/** What came of sending a document: the tax service's four verdicts, or that it was put aside unsent. */
export type DocumentAnswer = 'waiting' | 'accepted' | 'soft_quarantine' | 'hard_quarantine' | 'put_aside';

/** The same, and two states before it: not sent yet, and never to be sent. */
export type DocumentVerdict = DocumentAnswer | 'not_sent' | 'test_drive';

export const DOCUMENT_VERDICTS: readonly DocumentVerdict[] = [
  'not_sent',
  'waiting',
  'accepted',
  'soft_quarantine',
  'hard_quarantine',
  'put_aside',
  'test_drive',
];

/** What is known of a document's way to the tax service. */
export interface DocumentWayFacts {
  readonly mode: 'production' | 'test_drive';
  readonly receivedAt: Date;
  readonly sentAt: Date | null;
  readonly decidedAt: Date | null;
  /** Null while nothing was sent. */
  readonly answer: DocumentAnswer | null;
}

/** One step of the way: what happened, when, and in what state it leaves the document. */
export interface DocumentStep {
  readonly step: 'received' | 'sent' | 'verdict';
  /** Null for what has not happened yet. */
  readonly at: Date | null;
  readonly state: 'done' | 'pending' | 'warning' | 'failed';
  readonly sentence: string;
}

export function verdictOf(facts: Pick<DocumentWayFacts, 'mode' | 'answer'>): DocumentVerdict {
  if (facts.mode === 'test_drive') return 'test_drive';
  return facts.answer ?? 'not_sent';
}

/** A document's way from the register to the tax service's verdict, in order. */
export function documentWay(facts: DocumentWayFacts): DocumentStep[] {
  const received: DocumentStep = {
    step: 'received',
    at: facts.receivedAt,
    state: 'done',
    sentence: 'Документ принят от кассы и сохранён, касса получила подтверждение.',
  };
  if (facts.mode === 'test_drive') {
    return [
      received,
      {
        step: 'sent',
        at: null,
        state: 'done',
        sentence: 'Это проверочный документ: в налоговую он не отправляется.',
      },
    ];
  }
  return [received, sentStep(facts), verdictStep(facts)];
}

function sentStep({ sentAt, answer }: DocumentWayFacts): DocumentStep {
  if (answer === 'put_aside') {
    return {
      step: 'sent',
      at: sentAt,
      state: 'failed',
      sentence:
        'Передать документ не удалось, он отложен и хранится у нас. Оператор разберётся и отправит его ещё раз.',
    };
  }
  return sentAt === null
    ? { step: 'sent', at: null, state: 'pending', sentence: 'Ждёт очереди на отправку в налоговую.' }
    : { step: 'sent', at: sentAt, state: 'done', sentence: 'Отправлен в налоговую.' };
}

function verdictStep({ answer, decidedAt }: DocumentWayFacts): DocumentStep {
  switch (answer) {
    case null:
    case 'waiting':
    case 'put_aside':
      return { step: 'verdict', at: null, state: 'pending', sentence: 'Налоговая ещё не ответила.' };
    case 'accepted':
      return { step: 'verdict', at: decidedAt, state: 'done', sentence: 'Налоговая приняла документ.' };
    case 'soft_quarantine':
      return {
        step: 'verdict',
        at: decidedAt,
        state: 'warning',
        sentence:
          'Налоговая придержала документ: он будет принят сам, когда закончится регистрация или исправится недочёт.',
      };
    case 'hard_quarantine':
      return {
        step: 'verdict',
        at: decidedAt,
        state: 'failed',
        sentence:
          'Налоговая не приняла документ, повторить его нельзя. Оформите чек заново или чек коррекции.',
      };
    default: {
      const never: never = answer;
      throw new Error(`No step for ${String(never)}`);
    }
  }
}
