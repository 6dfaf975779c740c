'use client';

import { driveAdvice, driveMisfit, driveModel, type DriveUse } from '@koreshok/fiscal/drive';
import { parseDriveNumber } from '@koreshok/fiscal/identifiers';
import { Checkbox, Notice, RadioGroup } from '@koreshok/ui';
import { useState } from 'react';

import type { RegisterOwner } from '@/server/routers/registers.ts';

const NO_TRAITS: Omit<DriveUse, 'generalTaxation' | 'specialRegime'> = {
  servicesOnly: false,
  excise: false,
  agent: false,
  seasonal: false,
  offline: false,
};

type Trait = Exclude<keyof DriveUse, 'servicesOnly'>;

const TRAITS: readonly { readonly name: Trait; readonly label: string }[] = [
  { name: 'generalTaxation', label: 'Общий режим (ОСН)' },
  { name: 'specialRegime', label: 'Спецрежим: УСН, ПСН или ЕСХН' },
  { name: 'excise', label: 'Подакцизные товары' },
  { name: 'agent', label: 'Работаем как агент' },
  { name: 'seasonal', label: 'Работаем сезонно' },
  { name: 'offline', label: 'Автономный режим' },
];

/**
 * Which drive the business must use, and whether the one typed is such. Begins with the regime the owner told of; nothing
 * of it is kept: it only advises.
 */
export function DriveChoice({ fn, regime }: { fn: string; regime: RegisterOwner['regime'] }) {
  const [use, setUse] = useState<DriveUse>({
    ...NO_TRAITS,
    generalTaxation: regime === 'general',
    specialRegime: regime === 'special',
  });
  const advice = driveAdvice(use);
  const parsed = parseDriveNumber(fn);
  const model = parsed.ok ? driveModel(parsed.value) : undefined;
  const misfit = model === undefined ? undefined : driveMisfit(model, use);
  return (
    <details className="rounded-md border border-border px-4 py-3">
      <summary className="cursor-pointer font-medium">Какой ФН нужен по закону: на 15 или 36 месяцев</summary>
      <div className="mt-4 flex flex-col gap-4">
        <RadioGroup
          label="Что продаёте"
          name="trade"
          value={use.servicesOnly ? 'services' : 'goods'}
          onValueChange={(trade) => setUse({ ...use, servicesOnly: trade === 'services' })}
          options={[
            { value: 'goods', label: 'Товары или товары с услугами' },
            { value: 'services', label: 'Только услуги' },
          ]}
        />
        <div className="grid gap-2 sm:grid-cols-2">
          {TRAITS.map(({ name, label }) => (
            <Checkbox
              key={name}
              label={label}
              checked={use[name]}
              onChange={(event) => setUse({ ...use, [name]: event.target.checked })}
            />
          ))}
        </div>
        <div aria-live="polite">
          {advice === undefined ? (
            <p className="text-muted">Отметьте налоговый режим, и мы подскажем срок.</p>
          ) : (
            <Notice tone={misfit === undefined ? 'info' : 'warning'} title={misfit ?? advice.sentence} />
          )}
        </div>
      </div>
    </details>
  );
}
