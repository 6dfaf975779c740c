import { createHash } from 'node:crypto';

import { newId } from '@koreshok/domain';
import type { Database } from '../client/index.ts';

/** A document of a drive that was not taken in. @returns its id. */
export async function aHeldDocument(
  database: Database,
  drive: { readonly organizationId: string; readonly fn: string },
  traits: { readonly reason: string; readonly seenAt: Date; readonly number?: number },
): Promise<string> {
  const { organizationId, fn } = drive;
  const { reason, seenAt, number = 1 } = traits;
  const id = newId();
  await database.unsafeClient.heldDocument.create({
    data: {
      id,
      organizationId,
      fn,
      number,
      reason,
      details: '',
      mode: 'production',
      container: new Uint8Array([1, 2, 3]),
      digest: Uint8Array.from(createHash('sha256').update(`${fn} ${number}`).digest()),
      remoteAddress: '192.0.2.1',
      receivedAt: seenAt,
      lastSeenAt: seenAt,
    },
    select: { id: true },
  });
  return id;
}
