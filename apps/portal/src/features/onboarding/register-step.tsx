'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, Card } from '@koreshok/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import type { RegisterOwner } from '@/server/routers/registers.ts';

import { AddRegisterForm, type OutletChoice } from '../registers/add-register-form.tsx';
import { StepLinks } from './step-links.tsx';

/** The registers: the first is asked for, more are welcome and do not stand in the way. */
export function RegisterStep({
  outlets,
  owner,
  added,
}: {
  outlets: readonly OutletChoice[];
  owner: RegisterOwner;
  /** How many there are. */
  added: number;
}) {
  const [adding, setAdding] = useState(false);
  const first = added === 0;
  const toOutlets = routes.public.onboardingStep('outlets');
  return (
    <div className="flex flex-col gap-6">
      {first || adding ? (
        <Card title={first ? 'Первая касса' : 'Ещё одна касса'}>
          <AddRegisterForm
            outlets={outlets}
            owner={owner}
            then={routes.public.onboardingStep(first ? 'contract' : 'registers')}
            back={toOutlets}
            {...(first ? {} : { onCancel: () => setAdding(false) })}
            toOutlets={toOutlets}
          />
        </Card>
      ) : (
        <Button className="self-start" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
          Добавить ещё кассу
        </Button>
      )}
      <StepLinks step="registers" ready={!first} aside={adding} />
    </div>
  );
}
