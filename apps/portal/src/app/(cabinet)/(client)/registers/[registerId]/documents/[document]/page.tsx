import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Card, Notice, PageHeader, RegisterTimeText } from '@koreshok/ui';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { CorrectionAdvice } from '@/features/documents/advice.tsx';
import { DocumentContent } from '@/features/documents/content.tsx';
import { MarkingCard } from '@/features/documents/marking-card.tsx';
import { DocumentNotes } from '@/features/documents/notes.tsx';
import { parseDocumentKey } from '@/features/documents/key.ts';
import { VerdictBadge } from '@/features/documents/verdict.tsx';
import { DocumentWay } from '@/features/documents/way.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Документ' };

interface Props {
  readonly params: Promise<{ registerId: string; document: string }>;
}

export default async function DocumentPage({ params }: Props) {
  const { document: step } = await params;
  const key = parseDocumentKey(step);
  if (key === undefined) notFound();
  const card = await load((api) => api.documents.get(key));
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        trail={
          <Breadcrumbs
            crumbs={[
              { label: 'Кассы', href: routes.client.registers() },
              { label: card.registerName, href: routes.client.register(card.registerId, 'documents') },
            ]}
          />
        }
        title={card.title}
        mark={<VerdictBadge verdict={card.verdict} />}
        lead={
          <>
            ФД № {card.number}, <RegisterTimeText seconds={card.registerTime} />
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_28rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <DocumentWay way={card.way} answer={card.answer} />
          <MarkingCard marking={card.marking} />
          <DocumentNotes notes={card.notes} />
          <CorrectionAdvice card={card} />
        </div>
        {card.content === null ? (
          <Card>
            <Notice title="Содержание документа закрыто">
              Его видят владелец кассы и те, кому он открыл суммы.
            </Notice>
          </Card>
        ) : (
          <DocumentContent content={card.content} />
        )}
      </div>
    </div>
  );
}
