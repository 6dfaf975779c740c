'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, Card, LinkTabs } from '@koreshok/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import type { OutletPlaces } from '@/server/routers/outlets.ts';
import type { RegisterOwner } from '@/server/routers/registers.ts';

import { ImportFile } from '../register-imports/import-file.tsx';
import { AddRegisterForm } from '../registers/add-register-form.tsx';
import { AddSeveralForm } from '../registers/add-several-form.tsx';
import { StepLinks } from './step-links.tsx';

/** How registers are added at this step. */
export type RegisterWay = 'one' | 'several' | 'file';

const TO_OUTLETS = routes.public.onboardingStep('outlets');
const TO_REGISTERS = routes.public.onboardingStep('registers');

/** The registers: the first is asked for, more are welcome and do not stand in the way. */
export function RegisterStep({
  outlets,
  owner,
  added,
  way,
}: {
  outlets: OutletPlaces;
  owner: RegisterOwner;
  /** How many there are. */
  added: number;
  way: RegisterWay;
}) {
  const [asked, setAsked] = useState(false);
  const first = added === 0;
  const adding = first || asked || way !== 'one';
  const then = first ? routes.public.onboardingStep('contract') : TO_REGISTERS;
  const form = { outlets, owner, then, toOutlets: TO_OUTLETS };
  return (
    <div className="flex flex-col gap-6">
      {adding ? (
        <>
          <LinkTabs
            label="Как добавить кассы"
            tabs={[
              { label: 'Одну', href: TO_REGISTERS, active: way === 'one' },
              {
                label: 'Несколько',
                href: routes.public.onboardingStep('registers', 'several'),
                active: way === 'several',
              },
              {
                label: 'Из файла',
                href: routes.public.onboardingStep('registers', 'file'),
                active: way === 'file',
              },
            ]}
          />
          <Card title={titleOf(way, first)}>
            {way === 'file' && <ImportFile from="onboarding" />}
            {way === 'several' && <AddSeveralForm {...form} back={TO_REGISTERS} />}
            {way === 'one' && (
              <AddRegisterForm
                {...form}
                back={TO_OUTLETS}
                {...(first ? {} : { onCancel: () => setAsked(false) })}
              />
            )}
          </Card>
        </>
      ) : (
        <Button className="self-start" icon={<Plus aria-hidden />} onClick={() => setAsked(true)}>
          Добавить ещё кассу
        </Button>
      )}
      <StepLinks step="registers" ready={!first} aside={adding} />
    </div>
  );
}

function titleOf(way: RegisterWay, first: boolean): string {
  if (way === 'file') return 'Кассы из файла';
  if (way === 'several') return 'Несколько касс';
  return first ? 'Первая касса' : 'Ещё одна касса';
}
