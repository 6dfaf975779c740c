import { randomInt } from 'node:crypto';
import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { type Actor, AppError, newId, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import { codeField } from '../attribution/code.ts';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { instantField, lineField, optionalLineField, readInput } from '../input/index.ts';
import { readPriceList } from '../tariffs/read.ts';

export const createPartnerCodeInput = z.object({
  name: lineField(80),
  /** A word of the agent's own; made when absent. */
  code: codeField.optional(),
  /** Groups codes of one effort: an exhibition, a mailing. */
  campaign: optionalLineField(80),
  /** The term the link offers, in months; null leaves the choice open. */
  offerMonths: z.number().int().min(1).max(60).nullable().default(null),
  /** What the link takes off the provider's prices, in hundredths of a percent. */
  offerDiscount: z.number().int().min(0, 'Скидка не бывает меньше нуля.').max(9_000).default(0),
  /** How many clients may come with it; null for any number. */
  seats: z
    .number()
    .int()
    .min(1, 'Не меньше одного клиента.')
    .max(100_000, 'Не больше 100 000.')
    .nullable()
    .default(null),
  /** From this instant on it brings nobody; null for no end. */
  expiresAt: instantField.nullable().default(null),
});
export type CreatePartnerCodeInput = z.input<typeof createPartnerCodeInput>;
type PartnerCodeFields = z.output<typeof createPartnerCodeInput>;

// Without letters and digits that are mistaken for one another when a code is read aloud.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

function randomCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}

/**
 * Makes a code, and with it a link, by which clients come to the agent.
 * @throws AppError `partner_code.taken` (conflict); `partner_code.offer` (bad_request) for a term or discount that the
 * provider's prices do not allow; `partner_code.past` for an end that is over.
 */
export async function createPartnerCode(
  context: ServiceContext,
  actor: Actor,
  input: CreatePartnerCodeInput,
): Promise<{ readonly id: string; readonly code: string }> {
  const { code = randomCode(), ...fields } = readInput(createPartnerCodeInput, input);
  requireKind(actor, 'agent');
  const now = context.clock.now();
  requireOwn(actor, 'commercial', 'write');
  const { organizationId } = actor;
  if (fields.expiresAt !== null && fields.expiresAt <= now) {
    throw refusedField('partner_code.past', 'expiresAt', 'Этот день уже прошёл. Выберите другой.');
  }
  await requireAllowedOffer(context, actor, fields);
  const id = newId(now);
  try {
    await inTransaction(context.database, async (transaction) => {
      await transaction.partnerCode.create({
        data: { ...fields, id, organizationId, code, createdAt: now },
        select: { id: true },
      });
      await writeAudit(transaction, actor, now, {
        organizationId,
        action: 'partner_code.created',
        subjectType: 'PartnerCode',
        subjectId: id,
        details: { code, ...fields },
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

async function requireAllowedOffer(
  context: ServiceContext,
  actor: Actor,
  { offerMonths, offerDiscount }: PartnerCodeFields,
): Promise<void> {
  if (offerMonths === null && offerDiscount === 0) return;
  const list = await readPriceList(context.database.unsafeClient, actor.providerId);
  if (offerMonths !== null && list?.terms.every(({ months }) => months !== offerMonths) !== false) {
    throw refusedField('partner_code.offer', 'offerMonths', 'Такого срока нет в тарифах. Выберите другой.');
  }
  const limit = list?.agentDiscountLimit ?? 0;
  if (offerDiscount > limit) {
    const percent = String(limit / 100).replace('.', ',');
    const sentence =
      limit === 0 ? 'Тарифы не разрешают скидку по ссылке.' : `По тарифам скидка не больше ${percent} %.`;
    throw refusedField('partner_code.offer', 'offerDiscount', sentence);
  }
}

function refusedField(code: string, field: string, sentence: string): AppError {
  return new AppError('bad_request', code, sentence, { fields: { [field]: sentence } });
}
