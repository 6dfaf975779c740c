import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { type Actor, AppError, newId, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import type { ConsentText } from './current.ts';

export const publishConsentTextInput = z.object({
  text: z
    .string({ error: 'Напишите текст согласия.' })
    .trim()
    .min(200, 'Слишком коротко: назовите, кто, какие данные, для чего и до какого времени обрабатывает.')
    .max(50_000, 'Слишком длинно.'),
});
export type PublishConsentTextInput = z.input<typeof publishConsentTextInput>;

/**
 * Publishes the next version of the consent text of the actor's own brand. Earlier versions and what people agreed to
 * stay as they were.
 * @throws AppError `consent_text.changed` (conflict) when somebody published at the same moment.
 */
export async function publishConsentText(
  context: ServiceContext,
  actor: Actor,
  input: PublishConsentTextInput,
): Promise<{ readonly version: number }> {
  const { text } = readInput(publishConsentTextInput, input);
  requireKind(actor, 'operator', 'reseller');
  requireOwn(actor, 'identity', 'write');
  const now = context.clock.now();
  const { organizationId } = actor;
  try {
    return await inTransaction(context.database, async (transaction) => {
      const last = await transaction.consentText.findFirst({
        where: { organizationId },
        orderBy: { version: 'desc' },
        select: { version: true },
      });
      const version = (last?.version ?? 0) + 1;
      const id = newId(now);
      await transaction.consentText.create({
        data: { id, organizationId, version, text, publishedById: actor.userId, publishedAt: now },
        select: { id: true },
      });
      await writeAudit(transaction, actor, now, {
        organizationId,
        action: 'consent_text.published',
        subjectType: 'ConsentText',
        subjectId: id,
        details: { version },
      });
      return { version };
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'ConsentText_organizationId_version_key')) throw error;
    throw new AppError(
      'conflict',
      'consent_text.changed',
      'Кто-то только что опубликовал другую редакцию. Откройте страницу заново и сверьте тексты.',
      { cause: error },
    );
  }
}

/** All versions of the actor's own text, the latest first. */
export async function listConsentTexts(context: ServiceContext, actor: Actor): Promise<ConsentText[]> {
  requireKind(actor, 'operator', 'reseller');
  requireOwn(actor, 'identity', 'read');
  return context.database.unsafeClient.consentText.findMany({
    where: { organizationId: actor.organizationId },
    orderBy: { version: 'desc' },
    take: 100,
    select: { id: true, version: true, text: true, publishedAt: true },
  });
}
