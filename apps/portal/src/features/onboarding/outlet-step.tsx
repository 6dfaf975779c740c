'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, Card, TextLink } from '@koreshok/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import type { OutletPlaces } from '@/server/routers/outlets.ts';

import { OutletForm } from '../outlets/outlet-form.tsx';
import { timeZoneWords } from '../outlets/time-zones.ts';
import { StepLinks } from './step-links.tsx';

/** The places where registers stand: the first is asked for, more are welcome. */
export function OutletStep({ outlets, timeZone }: { outlets: OutletPlaces; timeZone: string }) {
  const [adding, setAdding] = useState(false);
  const asking = adding || outlets.items.length === 0;
  return (
    <div className="flex flex-col gap-6">
      {outlets.items.length > 0 && (
        <Card title="Точки" flush>
          <ul>
            {outlets.items.map(({ id, name, address, timeZone: zone }) => (
              <li key={id} className="border-b border-border px-5 py-3.5 last:border-b-0">
                <p className="font-medium">{name}</p>
                <p className="text-base text-muted">
                  {address} · {timeZoneWords(zone)}
                </p>
              </li>
            ))}
          </ul>
          {outlets.more && (
            <p className="border-t border-border px-5 py-3.5 text-muted">
              Показаны первые {outlets.items.length}. Все — в разделе{' '}
              <TextLink href={routes.client.outlets()}>«Торговые точки»</TextLink>.
            </p>
          )}
        </Card>
      )}
      {asking ? (
        <Card title={outlets.items.length === 0 ? 'Первая точка' : 'Ещё одна точка'}>
          <OutletForm timeZone={timeZone} done={() => setAdding(false)} />
        </Card>
      ) : (
        <Button className="self-start" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
          Добавить ещё точку
        </Button>
      )}
      <StepLinks step="outlets" ready={outlets.items.length > 0} />
    </div>
  );
}
