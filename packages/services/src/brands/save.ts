import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { type Actor, AppError, newId, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { emailField, lineField, optionalLineField, readInput } from '../input/index.ts';
import { canonicalHost } from './host.ts';

export const saveBrandInput = z.object({
  host: z
    .string()
    .transform((host) => canonicalHost(host) ?? '')
    .refine((host) => host !== '', 'Укажите имя сайта, например kassa.example.ru.'),
  name: lineField(80),
  legalName: lineField(255),
  accentColor: z.string().regex(/^#[0-9a-f]{6}$/i, 'Укажите цвет в виде #1f6feb.'),
  supportEmail: emailField,
  supportPhone: lineField(20),
  senderName: lineField(80),
  senderEmail: emailField,
  smsName: optionalLineField(11),
  gateHost: z
    .string()
    .transform((host) => canonicalHost(host) ?? '')
    .refine((host) => host !== '', 'Укажите адрес приёма документов.'),
  published: z.boolean(),
});
export type SaveBrandInput = z.input<typeof saveBrandInput>;

/**
 * Makes or changes the brand of the actor's organization on a host.
 * @throws AppError `brand.host_taken` (conflict) when the host shows somebody else's brand.
 */
export async function saveBrand(
  context: ServiceContext,
  actor: Actor,
  input: SaveBrandInput,
): Promise<{ readonly id: string }> {
  const { published, ...fields } = readInput(saveBrandInput, input);
  requireKind(actor, 'operator', 'reseller');
  const now = context.clock.now();
  requireOwn(actor, 'identity', 'write');
  const organizationId = actor.organizationId;
  try {
    return await inTransaction(context.database, async (transaction) => {
      const known = await transaction.brand.findFirst({
        where: { host: fields.host, organizationId },
        select: { id: true, publishedAt: true },
      });
      const publishedAt = published ? (known?.publishedAt ?? now) : null;
      const id = known?.id ?? newId(now);
      if (known === null) {
        await transaction.brand.create({
          data: { ...fields, id, organizationId, publishedAt, createdAt: now },
        });
      } else {
        await transaction.brand.update({ where: { id, organizationId }, data: { ...fields, publishedAt } });
      }
      await writeAudit(transaction, actor, now, {
        organizationId,
        action: known === null ? 'brand.created' : 'brand.changed',
        subjectType: 'Brand',
        subjectId: id,
        details: { host: fields.host, published },
      });
      return { id };
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'Brand_host_key')) throw error;
    throw new AppError('conflict', 'brand.host_taken', 'Этот адрес уже занят. Выберите другой.', {
      fields: { host: 'Этот адрес уже занят.' },
      cause: error,
    });
  }
}
