'use client';

import { Button, Card, Field, Input, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import { useTRPCClient } from '../api/trpc.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

const PREFIX = 'export';

/** Orders an archive for all time or for some months. */
export function OrderForm() {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const form = useForm({
    draft: 'data-export',
    initial: { from: '', to: '' },
    checks: {
      to: (to, { from }) =>
        to !== '' && from !== '' && to < from ? 'Конец периода раньше начала.' : undefined,
    },
    send: async ({ from, to }) => {
      await api.dataExports.order.mutate({
        ...(from === '' ? {} : { from }),
        ...(to === '' ? {} : { to }),
      });
      toast({ title: 'Архив собирается' });
      router.refresh();
    },
  });
  const month = (name: 'from' | 'to', label: string) => (
    <Field id={`${PREFIX}-${name}`} label={label} optional error={form.errors[name]} className="grow">
      <Input
        type="month"
        name={name}
        value={form.values[name]}
        onChange={(event) => form.set(name, event.target.value)}
        onBlur={() => form.leave(name)}
      />
    </Field>
  );
  return (
    <Card
      title="Новый архив"
      description="Без месяцев — всё, что хранится. Месяц считается по приёму документа."
    >
      <FormFrame form={form} prefix={PREFIX} className="flex max-w-xl flex-col gap-4">
        <div className="flex flex-wrap gap-4">
          {month('from', 'С месяца')}
          {month('to', 'По месяц')}
        </div>
        <Button type="submit" variant="primary" busy={form.busy} className="self-start">
          Собрать архив
        </Button>
      </FormFrame>
    </Card>
  );
}
