import {
  type DeadLetterKind,
  type DeadLetterState,
  type DeadLetterText,
  deadLetterTexts,
  type RelayTarget,
} from '@koreshok/domain';

/** A document that could not be sent on, or was refused for good. */
export interface DeadLetterRow {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly registerId: string;
  readonly target: RelayTarget;
  readonly fn: string;
  readonly number: number;
  readonly kind: DeadLetterKind;
  /** What happened and what to do, in Russian. */
  readonly text: DeadLetterText;
  /** The other side's code and words. */
  readonly code: number;
  readonly message: string;
  readonly attempts: number;
  readonly state: DeadLetterState;
  /** Why it was closed; empty while it is not. */
  readonly reason: string;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
}

export const DEAD_LETTER_COLUMNS = {
  id: true,
  organizationId: true,
  cashRegisterId: true,
  target: true,
  fn: true,
  number: true,
  kind: true,
  code: true,
  message: true,
  attempts: true,
  state: true,
  reason: true,
  createdAt: true,
  decidedAt: true,
  organization: { select: { shortName: true } },
} as const;

type Row = Omit<DeadLetterRow, 'organizationName' | 'registerId' | 'text'> & {
  readonly cashRegisterId: string;
  readonly organization: { readonly shortName: string };
};

export function deadLetterRowOf({ cashRegisterId, organization, ...row }: Row): DeadLetterRow {
  return {
    ...row,
    registerId: cashRegisterId,
    organizationName: organization.shortName,
    text: deadLetterTexts[row.kind],
  };
}
