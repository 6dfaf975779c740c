import { newId } from '@koreshok/domain';
import type { Database } from '../client/index.ts';

export interface DutyTraits {
  readonly subject: string;
  readonly dueAt: Date;
  readonly kind?:
    | 'contract_concluded'
    | 'contract_changed'
    | 'contract_ended'
    | 'sign_failed'
    | 'marking_report';
  readonly sentAt?: Date;
}

/** Something the tax service has to hear of; returns the id of its row. */
export async function aDuty(
  database: Database,
  organization: { readonly id: string },
  { subject, dueAt, kind = 'contract_concluded', sentAt }: DutyTraits,
): Promise<string> {
  const id = newId(dueAt);
  await database.unsafeClient.operatorDuty.create({
    data: {
      id,
      organizationId: organization.id,
      kind,
      subject,
      payload: '{}',
      uniqueKey: id,
      dueAt,
      state: sentAt === undefined ? 'waiting' : 'sent',
      sentAt: sentAt ?? null,
      nextAttemptAt: dueAt,
      createdAt: dueAt,
    },
    select: { id: true },
  });
  return id;
}
