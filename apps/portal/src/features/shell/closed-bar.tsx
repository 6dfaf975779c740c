import { routes } from '@koreshok/domain/routes';
import { DateTime, Link } from '@koreshok/ui';
import { Archive } from 'lucide-react';

import type { ViewerOrganization } from '@/server/views/viewer.ts';

/** Says all the time that the contract has ended, what that means, and until when the documents are there. */
export function ClosedBar({ closed }: { closed: NonNullable<ViewerOrganization['closed']> }) {
  return (
    <div
      role="status"
      className="flex h-full items-center gap-2 border-b border-border bg-raised px-6 text-sm max-md:px-4"
    >
      <Archive aria-hidden className="size-4 shrink-0 text-muted" />
      <p className="min-w-0 grow truncate">
        <strong className="font-medium">Только просмотр</strong>
        <span className="max-md:hidden">: договор прекращён, менять ничего нельзя. Документы хранятся</span>{' '}
        до <DateTime value={closed.keptUntil} look="date" />
      </p>
      <Link
        href={routes.client.leaving()}
        className="shrink-0 rounded-sm font-medium underline underline-offset-3"
      >
        Вернуться
      </Link>
    </div>
  );
}
