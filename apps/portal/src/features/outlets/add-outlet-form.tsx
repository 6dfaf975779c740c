'use client';

import { Button, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import { useTRPCClient } from '../api/trpc.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { TIME_ZONES } from './time-zones.ts';

const PREFIX = 'outlet';
const needed = (sentence: string) => (text: string) => (text.trim() === '' ? sentence : undefined);

/** Adds a place of settlements: its address goes on receipts' lists, its zone onto the registers' clocks. */
export function AddOutletForm({ timeZone, done }: { timeZone: string; done: () => void }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const form = useForm({
    draft: 'outlet.add',
    initial: { name: '', address: '', timeZone },
    checks: {
      name: needed('Назовите точку.'),
      address: needed('Укажите адрес: по нему точку узнают вы и налоговая.'),
    },
    send: async (values) => {
      await api.outlets.add.mutate(values);
      toast({ title: 'Торговая точка добавлена' });
      router.refresh();
      done();
    },
  });
  return (
    <FormFrame form={form} prefix={PREFIX}>
      <TextField form={form} prefix={PREFIX} name="name" label="Название" hint="Например «Кафе на Лесной»." />
      <TextField
        form={form}
        prefix={PREFIX}
        name="address"
        label="Адрес"
        hint="Как в карточке регистрации ККТ."
        input={{ autoComplete: 'street-address' }}
      />
      <ChoiceField form={form} prefix={PREFIX} name="timeZone" label="Часовой пояс" options={TIME_ZONES} />
      <Button type="submit" variant="primary" busy={form.busy}>
        Добавить точку
      </Button>
    </FormFrame>
  );
}
