import { type HeldReasonText, heldReasonTexts, type OrganizationKind } from '@koreshok/domain';

/** A document the gateway did not take in. */
export interface HeldDocumentRow {
  readonly id: string;
  /** The client, or the operator while it is not known whose it is. */
  readonly organizationId: string;
  readonly organizationName: string;
  /** False while it is not known whose it is. */
  readonly ownerKnown: boolean;
  readonly fn: string;
  readonly number: number | null;
  readonly reason: string;
  /** What happened and what to do, in Russian. */
  readonly text: HeldReasonText;
  readonly mode: 'production' | 'test_drive';
  readonly state: 'held' | 'replayed' | 'dismissed';
  readonly timesSeen: number;
  readonly receivedAt: Date;
  readonly lastSeenAt: Date;
  /** What came of the last time it was decided again; null before. */
  readonly replay: HeldReplayOutcome | null;
}

export interface HeldReplayOutcome {
  readonly at: Date;
  /** `taken`, `repeated`, `failed`, or the reason it was refused for. */
  readonly outcome: string;
  /** Russian: what that means. */
  readonly sentence: string;
}

const UNKNOWN: HeldReasonText = {
  what: 'Документ не принят.',
  todo: 'Причина записана в подробностях.',
};

export const HELD_COLUMNS = {
  id: true,
  organizationId: true,
  fn: true,
  number: true,
  reason: true,
  mode: true,
  state: true,
  timesSeen: true,
  receivedAt: true,
  lastSeenAt: true,
  replayedAt: true,
  replayOutcome: true,
  organization: { select: { shortName: true, kind: true } },
} as const;

export interface HeldDatabaseRow
  extends Omit<HeldDocumentRow, 'organizationName' | 'ownerKnown' | 'text' | 'replay'> {
  readonly replayedAt: Date | null;
  readonly replayOutcome: string;
  readonly organization: { readonly shortName: string; readonly kind: OrganizationKind };
}

export function heldRowOf(row: HeldDatabaseRow): HeldDocumentRow {
  const { organization, replayedAt, replayOutcome, ...columns } = row;
  return {
    ...columns,
    organizationName: organization.shortName,
    ownerKnown: organization.kind === 'client',
    text: heldTextOf(row.reason),
    replay:
      replayedAt === null
        ? null
        : { at: replayedAt, outcome: replayOutcome, sentence: replaySentence(replayOutcome) },
  };
}

export function heldTextOf(reason: string): HeldReasonText {
  return Object.entries(heldReasonTexts).find(([known]) => known === reason)?.[1] ?? UNKNOWN;
}

function replaySentence(outcome: string): string {
  switch (outcome) {
    case 'taken':
      return 'Документ принят. Касса получит подтверждение, когда повторит его.';
    case 'repeated':
      return 'Этот документ уже был принят раньше: касса успела повторить его сама.';
    case 'failed':
      return 'Решить не удалось: хранилище или криптомодуль не ответили. Попробуйте ещё раз.';
    default:
      return `Документ снова не принят. ${heldTextOf(outcome).what}`;
  }
}
