import type { Transaction } from '@koreshok/db';
import type { Actor, ApplicationContent, ApplicationKind } from '@koreshok/domain';
import { writeAudit } from '../context/index.ts';
import { writeEvents } from './events.ts';

export interface NewDraft {
  readonly id: string;
  readonly organizationId: string;
  readonly cashRegisterId: string | null;
  readonly outletId: string | null;
  readonly kind: ApplicationKind;
  readonly content: ApplicationContent;
  /** What it is called in lists; '' while the register has no name. */
  readonly subject: string;
}

/** Writes the draft of an application with the first line of its history, inside the caller's transaction. */
export async function writeDraft(
  transaction: Transaction,
  actor: Actor,
  at: Date,
  { content, ...draft }: NewDraft,
): Promise<void> {
  const { id, organizationId, cashRegisterId, kind } = draft;
  await transaction.fnsApplication.create({
    data: {
      ...draft,
      content: JSON.stringify(content),
      fn: content.fn,
      registrationNumber: content.registrationNumber,
      createdById: actor.userId,
      createdAt: at,
      updatedAt: at,
    },
    select: { id: true },
  });
  await writeEvents(transaction, [
    {
      organizationId,
      applicationId: id,
      kind: 'created',
      source: 'created',
      text: 'Заявление создано',
      at,
    },
  ]);
  await writeAudit(transaction, actor, at, {
    organizationId,
    action: 'fns_application.created',
    subjectType: 'FnsApplication',
    subjectId: id,
    details: { kind, registerId: cashRegisterId },
  });
}
