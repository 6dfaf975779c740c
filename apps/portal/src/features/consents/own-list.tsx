import { routes } from '@koreshok/domain/routes';
import { Card, DateTime, EmptyState, StateMark, TextLink } from '@koreshok/ui';

import type { OwnConsents } from '@/server/routers/consents.ts';

/** Which version was agreed to when, and whether it still holds. */
export function OwnConsentList({ given }: Pick<OwnConsents, 'given'>) {
  return (
    <Card flush title="Ваши согласия">
      {given.length === 0 ? (
        <EmptyState title="Согласия здесь нет">
          Вход вам завели без него. Прочитайте действующую редакцию и согласитесь с ней.
        </EmptyState>
      ) : (
        <ul>
          {given.map(({ id, version, host, givenAt, withdrawnAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-border px-5 py-3"
            >
              <span className="min-w-0">
                <TextLink href={routes.public.consent(version)}>Редакция {version}</TextLink>
                <span className="block text-sm text-muted">
                  Дано <DateTime value={givenAt} /> на {host}
                </span>
              </span>
              <StateMark state={withdrawnAt === null ? 'working' : 'unknown'}>
                {withdrawnAt === null ? (
                  'Действует'
                ) : (
                  <>
                    Отозвано <DateTime value={withdrawnAt} look="figures" />
                  </>
                )}
              </StateMark>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
