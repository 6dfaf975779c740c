import type { ApplicationState } from '@koreshok/domain/fns-application';
import type { BadgeProps } from '@koreshok/ui';

/** The looks of a state: what waits for somebody is yellow, what was refused red. */
export const STATE_TONES: Readonly<Record<ApplicationState, NonNullable<BadgeProps['tone']>>> = {
  draft: 'neutral',
  awaiting_signature: 'warning',
  verifying: 'info',
  sending: 'info',
  sent: 'info',
  accepted: 'info',
  registered: 'warning',
  completed: 'positive',
  refused: 'danger',
  cancelled: 'neutral',
};
