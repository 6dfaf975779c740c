import {
  OPERATOR_DUTY_KINDS,
  OPERATOR_DUTY_STATES,
  type OperatorDutyKind,
  type OperatorDutyState,
} from '@koreshok/domain';

export const STATE_WORDS: Readonly<Record<OperatorDutyState, string>> = {
  waiting: 'Ждут отправки',
  sent: 'Отправлены',
};

export interface DutyFilters {
  readonly state: OperatorDutyState;
  readonly kind: OperatorDutyKind | undefined;
  readonly overdue: boolean;
}

/** The filters a page's address names; what nobody knows is left out. */
export function dutyFilters(asked: Readonly<Record<string, string | undefined>>): DutyFilters {
  return {
    state: OPERATOR_DUTY_STATES.find((state) => state === asked['state']) ?? 'waiting',
    kind: OPERATOR_DUTY_KINDS.find((kind) => kind === asked['kind']),
    overdue: asked['overdue'] === 'true',
  };
}
