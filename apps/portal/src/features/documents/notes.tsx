import { Badge, Card } from '@koreshok/ui';

import type { DocumentCard } from '@/server/routers/documents.ts';

/** What format-logic control noticed in the document. The tax service judges; these are hints for the seller. */
export function DocumentNotes({ notes }: { notes: DocumentCard['notes'] }) {
  if (notes.length === 0) return null;
  return (
    <Card
      title="Замечания"
      description="Документ принят и передан. Проверьте настройки кассы, чтобы их не было."
    >
      <ul className="flex flex-col gap-3">
        {notes.map(({ code, severity, sentence }, index) => (
          <li key={`${code}${index}`} className="flex items-start gap-2">
            <Badge tone={severity === 'error' ? 'danger' : 'warning'}>
              {severity === 'error' ? 'ошибка' : 'замечание'}
            </Badge>
            <span className="min-w-0">{sentence}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
