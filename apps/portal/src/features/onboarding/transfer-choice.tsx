'use client';

import { RadioGroup, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

/** New registers, or ones that work through another operator so far: what has to be done differs. */
export function TransferChoice({ transfer }: { transfer: boolean }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [chosen, setChosen] = useState(transfer);
  const choose = async (value: boolean) => {
    setChosen(value);
    try {
      await api.onboarding.setTransfer.mutate({ transfer: value });
      router.refresh();
    } catch (thrown) {
      setChosen(!value);
      toast({ title: failureOf(thrown).sentence });
    }
  };
  return (
    <RadioGroup
      label="Откуда кассы"
      name="transfer"
      look="cards"
      value={chosen ? 'transfer' : 'new'}
      onValueChange={(value) => void choose(value === 'transfer')}
      options={[
        { value: 'new', label: 'Новые', hint: 'Зарегистрированы в налоговой и через ОФД ещё не работали.' },
        {
          value: 'transfer',
          label: 'Переходят от другого ОФД',
          hint: 'ФН остаётся прежним, на кассе печатается отчёт об изменении параметров.',
        },
      ]}
    />
  );
}
