import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, newId, readContractText, requireOwn, type VatStatus } from '@koreshok/domain';
import { z } from 'zod';
import { lockOrganization, requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { lineField, readInput } from '../input/index.ts';
import { currentTemplate } from './template.ts';

/** A template as its legal entity sees it. */
export interface TemplateView {
  readonly vatStatus: VatStatus;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly acceptByPayment: boolean;
  readonly publishedAt: Date;
}

/** The templates of the actor's own legal entity, one for each VAT status of a client. @throws AppError `access.denied`. */
export async function ownTemplates(context: ServiceContext, actor: Actor): Promise<TemplateView[]> {
  requireKind(actor, 'operator', 'reseller');
  requireOwn(actor, 'commercial', 'read', 'papers');
  const issuer = issuerOf(actor);
  return inTransaction(context.database, async (transaction) => {
    const views: TemplateView[] = [];
    for (const vatStatus of ['payer', 'exempt'] as const) {
      const { id } = await currentTemplate(transaction, issuer, vatStatus, context.clock.now());
      views.push(
        await transaction.contractTemplate.findFirstOrThrow({
          where: { organizationId: issuer.id, id },
          select: {
            vatStatus: true,
            version: true,
            title: true,
            text: true,
            acceptByPayment: true,
            publishedAt: true,
          },
        }),
      );
    }
    return views;
  });
}

export const publishTemplateInput = z.object({
  vatStatus: z.enum(['payer', 'exempt']),
  title: lineField(200, 'Назовите договор.'),
  text: z.string().max(200_000, 'Текст слишком длинный.'),
  acceptByPayment: z.boolean(),
  /** The version it was written over, so that two do not overwrite each other. */
  basedOn: z.number().int().min(1),
});
export type PublishTemplateInput = z.input<typeof publishTemplateInput>;

/**
 * Publishes a new version: contracts made from now on follow it, those made before keep theirs.
 * @throws AppError `template.text` (bad_request) with every fault, `template.newer` (conflict).
 */
export async function publishTemplate(
  context: ServiceContext,
  actor: Actor,
  input: PublishTemplateInput,
): Promise<{ readonly version: number }> {
  const { basedOn, ...fields } = readInput(publishTemplateInput, input);
  requireKind(actor, 'operator', 'reseller');
  requireOwn(actor, 'commercial', 'write', 'papers');
  const { faults } = readContractText(fields.text);
  if (faults.length > 0) {
    throw new AppError('bad_request', 'template.text', 'В тексте есть ошибки.', {
      fields: { text: faults.slice(0, 5).join(' ') },
    });
  }
  const now = context.clock.now();
  const issuer = issuerOf(actor);
  return inTransaction(context.database, async (transaction) => {
    await lockOrganization(transaction, issuer.id);
    const current = await currentTemplate(transaction, issuer, fields.vatStatus, now);
    if (current.version !== basedOn) {
      throw new AppError(
        'conflict',
        'template.newer',
        'Пока вы правили текст, опубликована новая версия. Обновите страницу: ваш черновик сохранится.',
      );
    }
    const version = current.version + 1;
    const id = newId(now);
    await transaction.contractTemplate.create({
      data: {
        ...fields,
        id,
        organizationId: issuer.id,
        version,
        publishedAt: now,
        createdById: actor.userId,
      },
      select: { id: true },
    });
    await writeAudit(transaction, actor, now, {
      organizationId: issuer.id,
      action: 'contract_template.published',
      subjectType: 'ContractTemplate',
      subjectId: id,
      details: { version, vatStatus: fields.vatStatus, acceptByPayment: fields.acceptByPayment },
    });
    return { version };
  });
}

function issuerOf(actor: Actor): { readonly id: string; readonly kind: 'operator' | 'reseller' } {
  return {
    id: actor.organizationId,
    kind: actor.organizationKind === 'reseller' ? 'reseller' : 'operator',
  };
}
