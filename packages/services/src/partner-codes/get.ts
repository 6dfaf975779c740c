import { Prisma } from '@koreshok/db';
import { type Actor, notFound, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import {
  PARTNER_CODE_COLUMNS,
  type PartnerCodeRow,
  partnerCodeRowOf,
  type PartnerCodeSqlRow,
} from './rows.ts';

export const getPartnerCodeInput = z.object({ partnerCodeId: idField });
export type GetPartnerCodeInput = z.input<typeof getPartnerCodeInput>;

/** One of the agent's own codes. @throws AppError `partner_code.not_found`. */
export async function getPartnerCode(
  context: ServiceContext,
  actor: Actor,
  input: GetPartnerCodeInput,
): Promise<PartnerCodeRow> {
  const { partnerCodeId } = readInput(getPartnerCodeInput, input);
  requireKind(actor, 'agent');
  requireOwn(actor, 'identity', 'read');
  const rows = await context.database.unsafeClient.$queryRaw<PartnerCodeSqlRow[]>(Prisma.sql`
    SELECT ${PARTNER_CODE_COLUMNS} FROM PartnerCode c
    WHERE c.organizationId = ${actor.organizationId} AND c.id = ${partnerCodeId}`);
  const row = rows[0];
  if (row === undefined) throw notFound('partner_code');
  return partnerCodeRowOf(row, context.clock.now());
}
