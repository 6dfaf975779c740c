import { routes } from '@koreshok/domain/routes';
import { Card, groupByFour, TextLink } from '@koreshok/ui';

import type { RegisterKnock } from '@/server/routers/onboarding.ts';

/** Rows in sight: the form below is what the page is for. */
const MOST = 5;

/** The registers that are there already, the newest of them. */
export function RegisterList({ knocks, total }: { knocks: readonly RegisterKnock[]; total: number }) {
  const shown = knocks.slice(0, MOST);
  const rest = total - shown.length;
  return (
    <Card
      title={`Уже добавлены: ${total}`}
      flush
      footer={
        rest > 0 && (
          <>
            Показаны последние {shown.length}. <TextLink href={routes.client.registers()}>Все кассы</TextLink>
          </>
        )
      }
    >
      <ul>
        {shown.map(({ id, name, outletName, registrationNumber }) => (
          <li key={id} className="border-b border-border px-5 py-3.5 last:border-b-0">
            <p className="font-medium">{name}</p>
            <p className="text-base text-muted">
              {outletName} · РНМ <span className="font-mono">{groupByFour(registrationNumber)}</span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
