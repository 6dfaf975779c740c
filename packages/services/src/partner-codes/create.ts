import { randomInt } from 'node:crypto';
import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { type Actor, AppError, newId, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import { codeField } from '../attribution/code.ts';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { lineField, readInput } from '../input/index.ts';

export const createPartnerCodeInput = z.object({
  name: lineField(80),
  /** A word of the agent's own; made when absent. */
  code: codeField.optional(),
});
export type CreatePartnerCodeInput = z.input<typeof createPartnerCodeInput>;

// Without letters and digits that are mistaken for one another when a code is read aloud.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

function randomCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}

/** Makes a code by which clients come to the agent. @throws AppError `partner_code.taken` (conflict). */
export async function createPartnerCode(
  context: ServiceContext,
  actor: Actor,
  input: CreatePartnerCodeInput,
): Promise<{ readonly id: string; readonly code: string }> {
  const { name, code = randomCode() } = readInput(createPartnerCodeInput, input);
  requireKind(actor, 'agent');
  const now = context.clock.now();
  requireOwn(actor, 'commercial', 'write');
  const { organizationId } = actor;
  const id = newId(now);
  try {
    await inTransaction(context.database, async (transaction) => {
      await transaction.partnerCode.create({
        data: { id, organizationId, code, name, createdAt: now },
        select: { id: true },
      });
      await writeAudit(transaction, actor, now, {
        organizationId,
        action: 'partner_code.created',
        subjectType: 'PartnerCode',
        subjectId: id,
        details: { code },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'PartnerCode_code_key')) throw error;
    throw new AppError('conflict', 'partner_code.taken', 'Такой код уже занят. Придумайте другой.', {
      fields: { code: 'Этот код занят.' },
      cause: error,
    });
  }
  return { id, code };
}
