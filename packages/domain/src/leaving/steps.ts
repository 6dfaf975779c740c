import { addWorkingDays } from '../working-days/index.ts';
import type { LeavingReason } from './words.ts';

/** Something the client does on its registers itself: nobody can do it for him. */
export interface LeavingStep {
  readonly title: string;
  readonly text: string;
  /** By when the law wants it; null where it sets no date. */
  readonly due: Date | null;
}

/**
 * What is to be done on the registers, in order (54-ФЗ article 4.2, points 4 and 5: changed data of the register's card
 * and its removal are applied for by the next working day).
 * @param endsAt when our service ends.
 */
export function leavingSteps(reason: LeavingReason, endsAt: Date): readonly LeavingStep[] {
  const due = addWorkingDays(new Date(endsAt.getTime() - 1), 1);
  return STEPS[reason].map((step) => ({ ...step, due: step.dated ? due : null }));
}

type Planned = Omit<LeavingStep, 'due'> & { readonly dated: boolean };

const EMPTY_THE_DRIVE: Planned = {
  title: 'Закройте смену и дождитесь, пока касса передаст всё',
  text: 'В отчёте о закрытии смены число непереданных документов должно быть 0. Что останется в накопителе, мы после последнего дня уже не примем.',
  dated: false,
};

const REMOVAL: readonly Planned[] = [
  EMPTY_THE_DRIVE,
  {
    title: 'Закройте накопитель отчётом о закрытии ФН',
    text: 'Отчёт должен уйти к нам до последнего дня. Накопитель храните пять лет.',
    dated: false,
  },
  {
    title: 'Подайте заявление о снятии касс с учёта',
    text: 'Его можно подать здесь, в разделе «Заявления в ФНС», пока обслуживание не прекращено, или в кабинете налогоплательщика.',
    dated: true,
  },
];

const ELSEWHERE_OR_AWAY: Planned = {
  title: 'Перерегистрируйте кассы или снимите их с учёта',
  text: 'Заявление подают не позже следующего рабочего дня. Касса, документы которой никто не принимает, через 30 дней перестанет пробивать чеки.',
  dated: true,
};

const STEPS: Readonly<Record<LeavingReason, readonly Planned[]>> = {
  another_operator: [
    EMPTY_THE_DRIVE,
    {
      title: 'Заключите договор с новым ОФД',
      text: 'Без него перерегистрировать кассу нельзя. Новый ОФД даст адрес, порт, своё имя и ИНН для настроек кассы.',
      dated: false,
    },
    {
      title: 'Подайте заявление о перерегистрации с причиной «смена ОФД» (код 2)',
      text: 'Не позже следующего рабочего дня после смены. Накопитель остаётся прежним.',
      dated: true,
    },
    {
      title: 'Сделайте на кассе отчёт об изменении параметров регистрации',
      text: 'Это документ с кодом 11 в том же накопителе, причина «смена ОФД». Он уйдёт уже новому ОФД.',
      dated: false,
    },
  ],
  business_closed: REMOVAL,
  register_removed: REMOVAL,
  other: [EMPTY_THE_DRIVE, ELSEWHERE_OR_AWAY],
  contract_ended: [
    {
      title: 'Чтобы остаться, заключите новый договор',
      text: 'После этого верните кассы: на странице каждой есть кнопка «Вернуть кассу». Накопитель и регистрация остаются прежними.',
      dated: false,
    },
    ELSEWHERE_OR_AWAY,
  ],
};
