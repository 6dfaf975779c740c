import { registerTimeAt } from '@koreshok/fiscal/time';
import type { RegisterCondition } from './condition.ts';
import type { LightFinding } from './light.ts';
import { SERVICE_TERM_DAYS } from './limits.ts';
import { days, wallDay } from './words.ts';

const DAY = 86_400_000;

/** What the paid term and the admission say of a register. */
export function serviceFindings(condition: RegisterCondition, at: Date): LightFinding[] {
  const { admission, timeZone } = condition;
  if (admission === null) return [];
  if (admission.state === 'left') return [LEFT];
  if (admission.state === 'blocked') return [BLOCKED];
  const day = (instant: Date) => wallDay(registerTimeAt(instant, timeZone));
  if (at >= admission.graceUntil) {
    return [
      {
        state: 'failing',
        reason: 'service_term_ended',
        cause: `Оплаченный срок кассы закончился ${day(admission.paidUntil)}.`,
        consequence: 'Документы не принимаются и копятся в ФН, через 30 дней ФН остановит продажи.',
        actor: 'owner',
        action: 'Продлить срок',
      },
    ];
  }
  if (at >= admission.paidUntil) {
    return [
      {
        state: 'attention',
        reason: 'service_term_in_grace',
        cause: `Оплаченный срок кассы закончился ${day(admission.paidUntil)}.`,
        consequence: `Документы принимаются до ${day(admission.graceUntil)}, потом приём остановится.`,
        actor: 'owner',
        action: 'Продлить срок',
      },
    ];
  }
  const left = Math.ceil((admission.paidUntil.getTime() - at.getTime()) / DAY);
  if (left > SERVICE_TERM_DAYS) return [];
  return [
    {
      state: 'attention',
      reason: 'service_term_ending',
      cause: `Через ${days(left)} закончится оплаченный срок кассы.`,
      consequence: `После ${day(admission.graceUntil)} документы перестанут приниматься.`,
      actor: 'owner',
      action: 'Продлить срок',
    },
  ];
}

const LEFT: LightFinding = {
  state: 'no_data',
  reason: 'left',
  cause: 'Касса отключена от обслуживания.',
  consequence: 'Новые документы от неё не принимаются, принятые раньше хранятся.',
  actor: 'nobody',
  action: '',
};

const BLOCKED: LightFinding = {
  state: 'failing',
  reason: 'blocked',
  cause: 'Приём документов этой кассы остановлен.',
  consequence: 'Документы копятся в ФН, через 30 дней ФН остановит продажи.',
  actor: 'operator',
  action: 'Написать в поддержку',
};
