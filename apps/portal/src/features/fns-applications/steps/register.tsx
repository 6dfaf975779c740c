'use client';

import { Line } from '../fields.tsx';
import type { StepProps } from './props.ts';

/** The numbers of the register and its drive. */
export function Register({ content, set, errors }: StepProps) {
  return (
    <>
      {content.kind !== 'registration' && (
        <Line
          label="РНМ"
          mono
          maxLength={24}
          value={content.registrationNumber}
          error={errors['registrationNumber']}
          onChange={(registrationNumber) => set({ registrationNumber })}
        />
      )}
      <Line
        label="Модель кассы"
        hint="Как в реестре ККТ, например «Атол 30Ф»."
        maxLength={100}
        value={content.model}
        error={errors['model']}
        onChange={(model) => set({ model })}
      />
      <Line
        label="Заводской номер"
        mono
        maxLength={20}
        value={content.serialNumber}
        error={errors['serialNumber']}
        onChange={(serialNumber) => set({ serialNumber })}
      />
      {content.kind !== 'removal' && (
        <Line
          label={content.reasons.includes(4) ? 'Номер нового ФН' : 'Номер ФН'}
          hint="Ошибка в номере может стоить накопителя: сверьте с наклейкой."
          mono
          maxLength={24}
          value={content.fn}
          error={errors['fn']}
          onChange={(fn) => set({ fn })}
        />
      )}
    </>
  );
}
