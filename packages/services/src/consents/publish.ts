import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { type Actor, AppError, newId, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { LICENSED_OPERATOR_MARK } from './default-text.ts';

export const publishConsentTextInput = z.object({
  text: z
    .string({ error: 'Напишите текст согласия.' })
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\S\n]+$/gm, '')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(200, 'Слишком коротко: назовите, кто, какие данные, для чего и до какого времени обрабатывает.')
        .max(50_000, 'Слишком длинно.'),
    ),
  /** The version it was written over, so that two do not overwrite each other. */
  basedOn: z.number().int().min(1),
});
export type PublishConsentTextInput = z.input<typeof publishConsentTextInput>;

/**
 * Publishes the next version of the consent text of the actor's own brand. Earlier versions and what people agreed to
 * stay as they were.
 * @throws AppError `consent_text.newer` (conflict) when somebody published meanwhile, `consent_text.same` (conflict)
 * when nothing was changed, `consent_text.processor` (bad_request) when a reseller does not name who works for it.
 */
export async function publishConsentText(
  context: ServiceContext,
  actor: Actor,
  input: PublishConsentTextInput,
): Promise<{ readonly version: number }> {
  const { text, basedOn } = readInput(publishConsentTextInput, input);
  requireKind(actor, 'operator', 'reseller');
  requireOwn(actor, 'identity', 'write');
  requireUnnarrowed(actor);
  requireProcessorNamed(actor, text);
  const now = context.clock.now();
  const { organizationId } = actor;
  try {
    return await inTransaction(context.database, async (transaction) => {
      const last = await transaction.consentText.findFirst({
        where: { organizationId },
        orderBy: { version: 'desc' },
        select: { version: true, text: true },
      });
      if ((last?.version ?? 1) !== basedOn) throw newer();
      if (last?.text === text) throw same();
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
    if (isUniqueViolation(error, 'ConsentText_organizationId_version_key')) throw newer(error);
    throw error;
  }
}

/** Who processes data on a reseller's behalf has to stand in the consent (152-ФЗ, article 9, part 4, item 6). */
function requireProcessorNamed(actor: Actor, text: string): void {
  if (actor.organizationKind !== 'reseller' || text.includes(LICENSED_OPERATOR_MARK)) return;
  const sentence = `Назовите, кто обрабатывает данные по вашему поручению: вставьте ${LICENSED_OPERATOR_MARK}, вместо него встанут название и ИНН оператора.`;
  throw new AppError('bad_request', 'consent_text.processor', sentence, { fields: { text: sentence } });
}

function newer(cause?: unknown): AppError {
  return new AppError(
    'conflict',
    'consent_text.newer',
    'Пока вы правили текст, опубликована новая редакция. Обновите страницу: ваш черновик сохранится.',
    { cause },
  );
}

function same(): AppError {
  return new AppError('conflict', 'consent_text.same', 'Текст не изменился: новая редакция не нужна.');
}
