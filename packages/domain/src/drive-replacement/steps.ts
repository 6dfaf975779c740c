import type { ApplicationState } from '../fns-application/index.ts';
import { type DriveExpertise, isConcluded } from './expertise.ts';

/** Who does a step. */
export type ReplacementActor = 'client' | 'service_center' | 'operator' | 'fns';
export type ReplacementCause = 'planned' | 'broken';

/** What is really known of a change of drives: from the register's documents and from the application. */
export interface ReplacementFacts {
  readonly cause: ReplacementCause;
  readonly shiftOpen: boolean;
  /** Documents the old drive has not handed over (1097); null when nothing was heard of it yet. */
  readonly unsent: number | null;
  /** The report on closing the old drive (code 6) was taken in and confirmed. */
  readonly closed: boolean;
  /** Another drive stands in the register. */
  readonly placed: boolean;
  /** The new drive has reported (code 11, or 1). */
  readonly reported: boolean;
  /** The application about it; null before there is one. */
  readonly application: ApplicationState | null;
  /** It asks to take the register off: no other drive comes into it. */
  readonly removal: boolean;
  /** How far a broken drive has come with its maker. */
  readonly expertise: DriveExpertise;
}

export type ReplacementStepKey =
  | 'close_shift'
  | 'hand_over'
  | 'close_drive'
  | 'file_breakdown'
  | 'expertise'
  | 'conclusion'
  | 'read_out'
  | 'place'
  | 'report'
  | 'file'
  | 'card';

export interface ReplacementStep {
  readonly key: ReplacementStepKey;
  readonly who: ReplacementActor;
  readonly title: string;
  readonly detail: string;
  readonly state: 'done' | 'current' | 'ahead';
}

interface Row {
  readonly key: ReplacementStepKey;
  readonly who: ReplacementActor;
  readonly title: string;
  readonly detail: (facts: ReplacementFacts) => string;
  readonly done: (facts: ReplacementFacts) => boolean;
  /** Left out where it will never come; always asked for when absent. */
  readonly asked?: (facts: ReplacementFacts) => boolean;
}

const SENT: readonly ApplicationState[] = ['sent', 'accepted', 'registered', 'completed'];
const DECIDED: readonly ApplicationState[] = ['registered', 'completed'];

/** The application is with the tax service, or decided already. */
export const isSent = ({ application }: Pick<ReplacementFacts, 'application'>): boolean =>
  application !== null && SENT.includes(application);

const isDecided = ({ application }: ReplacementFacts) =>
  application !== null && DECIDED.includes(application);

const staysRegistered = ({ removal }: ReplacementFacts) => !removal;

const PLACE: Row = {
  key: 'place',
  who: 'service_center',
  title: 'Поставить новый ФН',
  detail: () => 'Впишите номер нового ФН здесь до того, как касса выйдет с ним на связь.',
  done: ({ placed }) => placed,
  asked: staysRegistered,
};

const reportStep = (title: string, detail: string): Row => ({
  key: 'report',
  who: 'service_center',
  title,
  detail: () => detail,
  done: ({ reported }) => reported,
  asked: staysRegistered,
});

const cardStep = (title: string, detail: string): Row => ({
  key: 'card',
  who: 'fns',
  title,
  detail: () => detail,
  done: isDecided,
});

/** The order of a planned change (54-ФЗ art. 4.2, 4.3): each step shows itself in what the register sends. */
const PLANNED: readonly Row[] = [
  {
    key: 'close_shift',
    who: 'client',
    title: 'Закрыть смену',
    detail: () => 'На кассе: отчёт о закрытии смены. С открытой сменой ФН не закрыть.',
    done: ({ shiftOpen, closed }) => !shiftOpen || closed,
  },
  {
    key: 'hand_over',
    who: 'client',
    title: 'Дождаться, пока все документы уйдут к нам',
    detail: ({ unsent }) =>
      unsent === null
        ? 'Касса ещё не сообщала, сколько документов не передано. Держите её на связи.'
        : `Не передано: ${unsent}. Держите кассу включённой и на связи, пока не станет 0.`,
    // With an open shift there is always one document still to come.
    done: ({ shiftOpen, unsent, closed }) => (unsent === 0 && !shiftOpen) || closed,
  },
  {
    key: 'close_drive',
    who: 'service_center',
    title: 'Закрыть старый ФН',
    detail: () =>
      'Отчёт о закрытии ФН на кассе. Когда он придёт, мы подтвердим его и запомним номер и признак.',
    done: ({ closed }) => closed,
  },
  PLACE,
  reportStep(
    'Сформировать отчёт об изменении параметров',
    'На кассе с новым ФН: причина «замена ФН». Нумерация документов начнётся с единицы.',
  ),
  {
    key: 'file',
    who: 'client',
    title: 'Подать заявление о перерегистрации',
    detail: () => 'Не позже следующего рабочего дня. Оба отчёта впишем сами.',
    done: isSent,
  },
  cardStep('Дождаться карточки от ФНС', 'До 5 рабочих дней. Старый ФН храните 5 лет.'),
];

/**
 * A drive that broke hands nothing over any more (54-ФЗ art. 4.2 p. 8.1): the application comes first, then the drive goes
 * to its maker. Who does that, and what was said of it, no register shows: people note it.
 */
const BROKEN: readonly Row[] = [
  {
    key: 'file_breakdown',
    who: 'client',
    title: 'Подать заявление: снятие с учёта или перерегистрация с новым ФН',
    detail: () => '5 рабочих дней со дня поломки. В заявлении отметьте, что ФН сломан.',
    done: isSent,
  },
  {
    key: 'expertise',
    who: 'service_center',
    title: 'Отдать сломанный ФН изготовителю',
    detail: () =>
      'Экспертиза бесплатна при заводском браке и длится до 30 дней. Новый ФН её не ждёт. Отдали — отметьте здесь.',
    done: ({ expertise }) => expertise !== 'waiting',
  },
  PLACE,
  reportStep('Сформировать отчёт с новым ФН', 'На кассе с новым ФН: причина «замена ФН».'),
  cardStep('Дождаться ответа ФНС', 'До 5 рабочих дней. Сломанный ФН храните 5 лет.'),
  {
    key: 'conclusion',
    who: 'service_center',
    title: 'Получить заключение изготовителя',
    detail: () => 'В нём сказано, удалось ли прочесть данные. Отметьте это здесь.',
    done: ({ expertise }) => isConcluded(expertise),
  },
  {
    key: 'read_out',
    who: 'client',
    title: 'Передать прочитанные данные в ФНС',
    detail: () => '60 дней со дня поломки, если их удалось прочесть. Передали — отметьте здесь.',
    done: ({ expertise }) => expertise === 'sent',
    asked: ({ expertise }) => expertise !== 'unreadable',
  },
];

/** The steps of a change with what is done, what is now, and what is ahead. */
export function replacementSteps(facts: ReplacementFacts): readonly ReplacementStep[] {
  const rows = (facts.cause === 'planned' ? PLANNED : BROKEN).filter(({ asked }) => asked?.(facts) !== false);
  const current = rows.findIndex(({ done }) => !done(facts));
  return rows.map(({ key, who, title, detail, done }, place) => ({
    key,
    who,
    title,
    detail: detail(facts),
    state: done(facts) ? 'done' : place === current ? 'current' : 'ahead',
  }));
}
