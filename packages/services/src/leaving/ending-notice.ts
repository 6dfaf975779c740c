import type { LeavingReason } from '@koreshok/domain';

/** What a notice brings about once its last day is over. */
export interface EndingNotice {
  readonly id: string;
  readonly organizationId: string;
  readonly scope: 'organization' | 'registers';
  readonly reason: LeavingReason;
  readonly endsAt: Date;
}
