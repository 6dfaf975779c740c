import { Prisma } from '@koreshok/db';
import { z } from 'zod';
import { codeField } from '../attribution/code.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { partnerCodeStateSql } from './rows.ts';

export const noteLinkVisitInput = z.object({ code: codeField });
export type NoteLinkVisitInput = z.input<typeof noteLinkVisitInput>;

const MOSCOW_MS = 3 * 3_600_000;

/** The day of Moscow as yyyymmdd. */
export function visitDay(at: Date): number {
  return Number(new Date(at.getTime() + MOSCOW_MS).toISOString().slice(0, 10).replaceAll('-', ''));
}

/**
 * Counts that a link was opened, on its day of Moscow: asked by the page itself, not by whatever reads mail ahead.
 * Nothing is kept about who. A code that is closed, or of another provider's agent, counts nothing.
 */
export async function noteLinkVisit(
  context: ServiceContext,
  providerId: string,
  input: NoteLinkVisitInput,
): Promise<void> {
  const { code } = readInput(noteLinkVisitInput, input);
  const now = context.clock.now();
  const day = visitDay(now);
  await context.database.unsafeClient.$executeRaw(Prisma.sql`
    INSERT INTO PartnerCodeVisit (organizationId, partnerCodeId, day, visits)
    SELECT c.organizationId, c.id, ${day}, 1 FROM PartnerCode c JOIN Organization o ON o.id = c.organizationId
    WHERE c.code = ${code} AND o.kind = 'agent' AND o.state = 'active' AND o.providerId = ${providerId}
      AND ${partnerCodeStateSql('open', now)}
    ON DUPLICATE KEY UPDATE visits = visits + 1`);
}
