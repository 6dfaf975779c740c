'use client';

import { SearchSelect, Select } from '@koreshok/ui';
import { useState } from 'react';

import type { RegisterRow } from '@/server/routers/registers.ts';

import { useFoundRegisters } from './use-found-registers.ts';

type Choice = Pick<RegisterRow, 'id' | 'name' | 'registrationNumber'>;

export interface RegisterChoices {
  readonly items: readonly Choice[];
  /** There are others beyond them. */
  readonly more: boolean;
}

interface RegisterSelectProps {
  /** The first of them: when these are all, they stand in a list; otherwise they are searched for. */
  readonly registers: RegisterChoices;
  readonly name: string;
  readonly value: string;
  readonly onChange: (registerId: string) => void;
}

const EMPTY = 'Выберите кассу';

/** One register of the organization, however many it has. */
export function RegisterSelect(props: RegisterSelectProps) {
  const { registers, name, value, onChange } = props;
  if (registers.more) return <SearchedRegister {...props} />;
  return (
    <Select
      name={name}
      placeholder={EMPTY}
      value={value}
      options={registers.items.map((register) => ({ value: register.id, label: wordsOf(register) }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function SearchedRegister({ registers, value, onChange }: RegisterSelectProps) {
  const [open, setOpen] = useState(false);
  const found = useFoundRegisters({
    enabled: open,
    optionOf: (row) => ({ value: row.id, label: wordsOf(row), hint: row.outletName }),
  });
  const [text, setText] = useState(() => registers.items.filter(({ id }) => id === value).map(wordsOf)[0]);
  return (
    <SearchSelect
      label="Найти кассу"
      placeholder="Название, точка, РНМ или ФН"
      value={value}
      text={text}
      empty={EMPTY}
      found={found}
      onOpenChange={setOpen}
      onChoose={(option) => {
        setText(option.label);
        onChange(option.value);
      }}
    />
  );
}

const wordsOf = ({ name, registrationNumber }: Choice) => `${name} — РНМ ${registrationNumber}`;
