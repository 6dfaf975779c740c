import type { Transaction } from '@koreshok/db';
import { type Actor, CONTRACT_STATE_WORDS, type ContractContent, contractDay, newId } from '@koreshok/domain';
import { writeAudit } from '../context/index.ts';
import { writePaper } from '../papers/write.ts';
import { askToPrint } from './jobs.ts';

/** What a new contract or addendum is made of. */
export interface Draft {
  readonly organizationId: string;
  readonly issuerId: string;
  readonly templateId: string;
  readonly kind: 'contract' | 'addendum';
  readonly parentId: string | null;
  readonly cashRegisterId: string | null;
  readonly content: Omit<ContractContent, 'layout' | 'madeOn'>;
}

/** Writes a draft, its line in the documents and the wish for its PDF. Its number stays with it, whatever becomes of it. */
export async function writeDraft(
  transaction: Transaction,
  actor: Actor,
  draft: Draft,
  now: Date,
): Promise<{ readonly id: string; readonly number: string }> {
  const { content: given, ...columns } = draft;
  const content: ContractContent = { ...given, layout: 1, madeOn: contractDay(now) };
  const { number } = content;
  const id = newId(now);
  const { organizationId, kind } = draft;
  await transaction.contract.create({
    data: {
      ...columns,
      id,
      number,
      scope: content.scope,
      stateSince: now,
      content: JSON.stringify(content),
      createdById: actor.userId,
      createdAt: now,
    },
    select: { id: true },
  });
  await writePaper(transaction, {
    id,
    organizationId,
    kind,
    number,
    title: content.title,
    state: CONTRACT_STATE_WORDS.draft.paper,
    datedAt: now,
  });
  await askToPrint(transaction, { organizationId, id }, now);
  await writeAudit(transaction, actor, now, {
    organizationId,
    action: `${kind}.drafted`,
    subjectType: 'Contract',
    subjectId: id,
    details: { number, scope: content.scope, change: content.change },
  });
  return { id, number };
}
