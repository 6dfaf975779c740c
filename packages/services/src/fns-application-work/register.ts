import type { Transaction } from '@koreshok/db';
import { readContent } from '../fns-applications/content.ts';
import { insertRegisters, ownerOf } from '../registers/insert.ts';
import { takenPapers } from '../registers/taken.ts';
import type { ClaimedApplication } from './claim.ts';

/**
 * The register of an application that was decided: the one it was about, or, for a registration, a new one under the
 * number given, so that the gateway takes its report in. A register that somebody added by hand meanwhile is found.
 */
export async function registerOf(
  transaction: Transaction,
  { organizationId, cashRegisterId, outletId, kind, content }: ClaimedApplication,
  registrationNumber: string,
  now: Date,
): Promise<string | null> {
  if (kind !== 'registration' || outletId === null) return cashRegisterId;
  const known = await transaction.cashRegister.findFirst({
    where: { organizationId, registrationNumber },
    select: { id: true },
  });
  if (known !== null) return known.id;
  const { model, serialNumber, fn, address } = readContent(content);
  const row = {
    outletId,
    name: `${address.place} ${serialNumber.slice(-4)}`.trim().slice(0, 80),
    model,
    serialNumber,
    registrationNumber,
    fn: fn.replace(/[\s-]/g, ''),
    mode: 'production' as const,
  };
  const taken = await takenPapers(transaction, organizationId, [row]);
  // The drive went into another register since the application left: a person has to sort that out.
  if (taken.size > 0) return null;
  const owner = await ownerOf(transaction, organizationId);
  const [id] = await insertRegisters(transaction, null, owner, [row], now);
  return id ?? null;
}
