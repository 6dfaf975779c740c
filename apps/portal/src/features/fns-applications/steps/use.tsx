'use client';

import { Field, Select } from '@koreshok/ui';

import { Sign } from '../fields.tsx';
import type { StepProps } from './props.ts';

const SIGNS = [
  ['marking', 'Маркированные товары'],
  ['excise', 'Подакцизные товары'],
  ['internet', 'Расчёты в интернете'],
  ['delivery', 'Развозная или разносная торговля'],
  ['automaticDevice', 'Автоматическое устройство'],
  ['paymentAgent', 'Платёжный агент'],
  ['bankAgent', 'Банковский платёжный агент'],
  ['lottery', 'Лотереи'],
  ['gambling', 'Азартные игры'],
  ['casino', 'Игорное заведение'],
  ['offline', 'Автономный режим, без передачи данных'],
] as const;

/** How the register is used. */
export function Use({ content, set, errors }: StepProps) {
  const { signs } = content;
  return (
    <>
      <fieldset className="flex flex-col gap-2.5">
        <legend className="mb-1 font-medium">Налоговый режим</legend>
        <Sign
          label="Общий режим (ОСН)"
          checked={content.generalTaxation}
          onChange={(generalTaxation) => set({ generalTaxation })}
        />
        <Sign
          label="Спецрежим: УСН, ПСН или ЕСХН"
          checked={content.specialRegime}
          onChange={(specialRegime) => set({ specialRegime })}
        />
        <Sign
          label="Продаём только услуги"
          checked={content.servicesOnly}
          onChange={(servicesOnly) => set({ servicesOnly })}
        />
        {errors['generalTaxation'] !== undefined && (
          <p className="text-sm text-danger">{errors['generalTaxation']}</p>
        )}
        {errors['fn'] !== undefined && <p className="text-sm text-danger">{errors['fn']}</p>}
      </fieldset>
      <Field label="Формат фискальных документов" error={errors['formatVersion']} className="max-w-56">
        <Select
          name="formatVersion"
          value={content.formatVersion}
          options={[
            { value: '1.2', label: 'ФФД 1.2' },
            { value: '1.1', label: 'ФФД 1.1' },
            { value: '1.05', label: 'ФФД 1.05' },
          ]}
          onChange={({ target: { value } }) =>
            set({ formatVersion: value === '1.05' || value === '1.1' ? value : '1.2' })
          }
        />
      </Field>
      <fieldset className="grid gap-2.5 sm:grid-cols-2">
        <legend className="mb-1 font-medium">Особенности работы</legend>
        {SIGNS.map(([name, label]) => (
          <Sign
            key={name}
            label={label}
            checked={signs[name]}
            onChange={(checked) => set({ signs: { ...signs, [name]: checked } })}
          />
        ))}
      </fieldset>
    </>
  );
}
