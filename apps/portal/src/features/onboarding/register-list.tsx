import { Card, groupByFour } from '@koreshok/ui';

import type { RegisterKnock } from '@/server/routers/onboarding.ts';

/** The registers that are there already. */
export function RegisterList({ knocks }: { knocks: readonly RegisterKnock[] }) {
  return (
    <Card title="Уже добавлены" flush>
      <ul>
        {knocks.map(({ id, name, outletName, registrationNumber }) => (
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
