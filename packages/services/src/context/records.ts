import type { Transaction } from '@koreshok/db';
import { type Actor, newId } from '@koreshok/domain';

/** One line of the journal of who did what to whom. */
export interface AuditRecord {
  /** The owner of what was changed. */
  readonly organizationId: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Facts for a later reader; no secrets, no whole documents. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes the journal in the transaction of the change. @param actor null when the system acts by itself. */
export async function writeAudit(
  transaction: Transaction,
  actor: Pick<Actor, 'userId' | 'organizationId'> | null,
  at: Date,
  record: AuditRecord,
): Promise<void> {
  await transaction.auditEntry.create({ data: auditRow(actor, at, record), select: { id: true } });
}

/** The row of one line of the journal, for changes that write many at once. */
export function auditRow(
  actor: Pick<Actor, 'userId' | 'organizationId'> | null,
  at: Date,
  record: AuditRecord,
) {
  return {
    id: newId(at),
    organizationId: record.organizationId,
    actorUserId: actor?.userId ?? null,
    actorOrganizationId: actor?.organizationId ?? null,
    action: record.action,
    subjectType: record.subjectType,
    subjectId: record.subjectId,
    details: JSON.stringify(record.details ?? {}),
    at,
  };
}

/** A fact for one consumer, written in the transaction that makes it true. */
export interface OutboxRecord {
  readonly organizationId: string;
  readonly consumer: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export async function writeOutbox(transaction: Transaction, at: Date, record: OutboxRecord): Promise<void> {
  await transaction.outbox.create({
    data: {
      id: newId(at),
      organizationId: record.organizationId,
      consumer: record.consumer,
      kind: record.kind,
      payload: JSON.stringify(record.payload),
      createdAt: at,
      availableAt: at,
    },
    select: { id: true },
  });
}

/** Long work for the worker, written in the transaction that asks for it. */
export interface JobRecord {
  readonly organizationId: string;
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly createdById: string | null;
}

/** @returns the id of the job, by which its progress is read and it is cancelled. */
export async function writeJob(transaction: Transaction, at: Date, record: JobRecord): Promise<string> {
  const id = newId(at);
  await transaction.job.create({
    data: { ...record, id, payload: JSON.stringify(record.payload), availableAt: at, createdAt: at },
    select: { id: true },
  });
  return id;
}
