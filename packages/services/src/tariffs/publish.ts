import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, newId, priceListProblem, requireOwn } from '@koreshok/domain';
import { kopecks } from '@koreshok/domain';
import { z } from 'zod';
import { lockOrganization, requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { kopecksField, readInput } from '../input/index.ts';

/** A rate in hundredths of a percent; a whole price is never given away. */
const rateField = z
  .number({ error: 'Укажите процент.' })
  .int('Не больше двух знаков после запятой.')
  .min(0, 'Процент не бывает меньше нуля.')
  .max(9_000, 'Не больше 90 %.');

export const publishPriceListInput = z.object({
  terms: z
    .array(
      z.object({
        months: z.number().int().min(1, 'Не меньше месяца.').max(60, 'Не больше 60 месяцев.'),
        price: kopecksField.refine((price) => price >= 100, 'Не меньше рубля.').transform(kopecks),
      }),
    )
    .max(12),
  steps: z
    .array(
      z.object({
        registersFrom: z.number().int().min(2, 'Не меньше двух касс.').max(1_000, 'Не больше тысячи касс.'),
        discount: rateField.refine((rate) => rate > 0, 'Скидка больше нуля.'),
      }),
    )
    .max(12)
    .default([]),
  agentDiscountLimit: rateField.default(0),
  vatRate: rateField.nullable(),
});
export type PublishPriceListInput = z.input<typeof publishPriceListInput>;

/**
 * Puts a new version of the actor's prices in force. Earlier versions stay as they were: what was offered or sold by
 * them does not change.
 * @throws AppError `price_list.disorder` (bad_request) for terms or steps that do not go together.
 */
export async function publishPriceList(
  context: ServiceContext,
  actor: Actor,
  input: PublishPriceListInput,
): Promise<{ readonly id: string; readonly version: number }> {
  const { terms, steps, ...fields } = readInput(publishPriceListInput, input);
  requireKind(actor, 'operator', 'reseller');
  requireOwn(actor, 'commercial', 'write');
  const problem = priceListProblem({ terms, steps });
  if (problem !== null) throw new AppError('bad_request', 'price_list.disorder', problem);
  const { organizationId } = actor;
  const now = context.clock.now();
  const id = newId(now);
  return inTransaction(context.database, async (transaction) => {
    // Two who publish at once get one version after the other.
    await lockOrganization(transaction, organizationId);
    const last = await transaction.priceList.findFirst({
      where: { organizationId },
      orderBy: { version: 'desc' },
      select: { version: true },
    });
    const version = (last?.version ?? 0) + 1;
    await transaction.priceList.create({
      data: { ...fields, id, organizationId, version, createdById: actor.userId, createdAt: now },
      select: { id: true },
    });
    const own = { organizationId, priceListId: id };
    await transaction.priceListTerm.createMany({ data: terms.map((term) => ({ ...own, ...term })) });
    await transaction.priceListStep.createMany({ data: steps.map((step) => ({ ...own, ...step })) });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'price_list.published',
      subjectType: 'PriceList',
      subjectId: id,
      details: { version, terms, steps, ...fields },
    });
    return { id, version };
  });
}
