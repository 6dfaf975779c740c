'use client';

import { Button, Checkbox, counted, RadioGroup } from '@koreshok/ui';

import { type LeavingRegisterChoice, RegisterSearch } from './register-search.tsx';

/** Chosen registers by id, with how they are shown: a search may have left them out of sight. */
export type ChosenRegisters = ReadonlyMap<string, string>;

/** For a draft of a form, which holds texts. */
export function chosenText(chosen: ChosenRegisters): string {
  return chosen.size === 0 ? '' : JSON.stringify([...chosen]);
}

/** The way back; what cannot be read is nothing chosen. */
export function chosenOfText(text: string): ChosenRegisters {
  try {
    return new Map(JSON.parse(text) as (readonly [string, string])[]);
  } catch {
    return new Map();
  }
}

/** Which registers are meant: found part by part, and those that were chosen before stay on top. */
export function RegisterChoice({
  label = 'Какие кассы',
  chosen,
  change,
  isHidden,
}: {
  label?: string;
  chosen: ChosenRegisters;
  change: (chosen: ChosenRegisters) => void;
  isHidden: (id: string) => boolean;
}) {
  const toggle = ({ id, label }: LeavingRegisterChoice) => {
    const next = new Map(chosen);
    if (!next.delete(id)) next.set(id, label);
    change(next);
  };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-medium">{label}</legend>
      {chosen.size > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <span aria-live="polite">Выбрано: {counted(chosen.size, 'касса', 'кассы', 'касс')}</span>
          <Button size="small" onClick={() => change(new Map())}>
            Снять выбор
          </Button>
        </div>
      )}
      {chosen.size > 0 && (
        <div className="flex max-h-48 flex-col gap-2 overflow-y-auto">
          {[...chosen].map(([id, label]) => (
            <Checkbox key={id} label={label} checked onChange={() => toggle({ id, label })} />
          ))}
        </div>
      )}
      <RegisterSearch name="registerSearch" isHidden={(id) => isHidden(id) || chosen.has(id)}>
        {(found) => (
          <div className="flex flex-col gap-2">
            {found.map((register) => (
              <Checkbox
                key={register.id}
                label={register.label}
                checked={false}
                onChange={() => toggle(register)}
              />
            ))}
          </div>
        )}
      </RegisterSearch>
    </fieldset>
  );
}

/** To which register that stays unused days go. */
export function StayingChoice({
  value,
  change,
  isHidden,
}: {
  value: string;
  change: (id: string) => void;
  isHidden: (id: string) => boolean;
}) {
  return (
    <RegisterSearch name="transferSearch" isHidden={isHidden}>
      {(found) => (
        <RadioGroup
          label="На какую кассу"
          name="transferToId"
          value={value}
          onValueChange={change}
          options={found.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
    </RegisterSearch>
  );
}
