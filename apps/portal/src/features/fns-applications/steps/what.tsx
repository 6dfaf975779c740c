'use client';

import {
  REASON_WORDS,
  REMOVAL_WORDS,
  type RemovalGround,
  REREGISTRATION_REASONS,
} from '@koreshok/domain/fns-application';
import { RadioGroup } from '@koreshok/ui';

import { Line, Sign } from '../fields.tsx';
import type { StepProps } from './props.ts';

const GROUNDS: readonly RemovalGround[] = ['none', 'stolen', 'lost', 'broken'];

/** What is asked for, and why. */
export function What({ content, set, errors }: StepProps) {
  const { kind, reasons, removal } = content;
  return (
    <>
      <Line
        label="Код налоговой инспекции"
        hint="Четыре цифры: обычно первые четыре цифры КПП."
        mono
        maxLength={4}
        value={content.taxOffice}
        error={errors['taxOffice']}
        onChange={(taxOffice) => set({ taxOffice })}
      />
      {kind === 'reregistration' && (
        <fieldset className="flex flex-col gap-2.5">
          <legend className="mb-1 font-medium">Причины перерегистрации</legend>
          {REREGISTRATION_REASONS.map((reason) => (
            <Sign
              key={reason}
              label={REASON_WORDS[reason]}
              checked={reasons.includes(reason)}
              onChange={(checked) =>
                set({
                  reasons: checked
                    ? [...reasons, reason].toSorted((one, other) => one - other)
                    : reasons.filter((each) => each !== reason),
                })
              }
            />
          ))}
          {errors['reasons'] !== undefined && <p className="text-sm text-danger">{errors['reasons']}</p>}
        </fieldset>
      )}
      {kind === 'removal' && (
        <RadioGroup
          label="Почему снимаем"
          name="removal"
          value={removal}
          onValueChange={(value) => set({ removal: GROUNDS.find((each) => each === value) ?? 'none' })}
          options={GROUNDS.map((value) => ({ value, label: REMOVAL_WORDS[value] }))}
        />
      )}
    </>
  );
}
