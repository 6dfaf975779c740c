'use client';

import { RadioGroup } from '@koreshok/ui';

import { Line } from '../fields.tsx';
import type { StepProps } from './props.ts';

/** Who signs. */
export function Signer({ content, set, errors }: StepProps) {
  const { signer } = content;
  const change = (changes: Partial<typeof signer>) => set({ signer: { ...signer, ...changes } });
  return (
    <>
      <Line
        label="Фамилия"
        maxLength={60}
        value={signer.surname}
        error={errors['signer.surname']}
        onChange={(surname) => change({ surname })}
      />
      <Line
        label="Имя"
        maxLength={60}
        value={signer.givenName}
        onChange={(givenName) => change({ givenName })}
      />
      <Line
        label="Отчество"
        optional
        maxLength={60}
        value={signer.patronymic}
        onChange={(patronymic) => change({ patronymic })}
      />
      <RadioGroup
        label="Кто подписывает"
        name="capacity"
        value={String(signer.capacity)}
        onValueChange={(value) => change({ capacity: value === '2' ? 2 : 1 })}
        options={[
          { value: '1', label: 'Руководитель или сам предприниматель' },
          { value: '2', label: 'Представитель по доверенности' },
        ]}
      />
      {signer.capacity === 2 && (
        <Line
          label="Доверенность"
          hint="Название, номер и дата."
          maxLength={120}
          value={signer.ground}
          error={errors['signer.ground']}
          onChange={(ground) => change({ ground })}
        />
      )}
    </>
  );
}
