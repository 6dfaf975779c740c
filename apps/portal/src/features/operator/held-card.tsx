import { heldReasonTexts } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Card, formatNumber, Link, TextLink } from '@koreshok/ui';

import type { OperatorOverview } from '@/server/routers/operator.ts';

/** What happened to a held document, in words; an unknown reason as it is. */
export function reasonWords(reason: string): string {
  return Object.entries(heldReasonTexts).find(([key]) => key === reason)?.[1].what ?? reason;
}

/** Documents the gateway did not take in, by cause; each leads to its list. */
export function HeldCard({ held }: { held: OperatorOverview['held'] }) {
  return (
    <Card flush title="Не приняты шлюзом" action={<TextLink href={routes.operator.held()}>Все</TextLink>}>
      {held.length === 0 ? (
        <p className="px-5 pt-1 pb-5 text-muted">Таких документов нет.</p>
      ) : (
        <ul className="border-t border-border">
          {held.map(({ reason, count }) => (
            <li key={reason} className="border-b border-border last:border-b-0">
              <Link
                href={routes.operator.held({ reason })}
                className="flex items-center justify-between gap-4 px-5 py-3 hover:bg-subtle focus-visible:-outline-offset-2"
              >
                <span className="min-w-0">{reasonWords(reason)}</span>
                <span className="font-semibold tabular-nums">{formatNumber(count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
