import type { Transaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';

export interface ApplicationEvent {
  readonly organizationId: string;
  readonly applicationId: string;
  readonly kind: string;
  /** What made it: a second event of one source is not written. */
  readonly source: string;
  readonly text: string;
  readonly at: Date;
  /** Of a check of its signature. */
  readonly protocolFileId?: string | null;
}

/** Writes lines of an application's history; those written before stay as they are. */
export async function writeEvents(
  transaction: Transaction,
  events: readonly ApplicationEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await transaction.fnsApplicationEvent.createMany({
    data: events.map((event) => ({
      ...event,
      id: newId(event.at),
      source: event.source.slice(0, 80),
      text: event.text.slice(0, 500),
    })),
    skipDuplicates: true,
  });
}
