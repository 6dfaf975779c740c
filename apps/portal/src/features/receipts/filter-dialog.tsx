'use client';

import { Button, Dialog, Field, Input } from '@koreshok/ui';
import { SlidersHorizontal } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';

import { hrefWith } from '../lists/query.ts';
import { type AskedReceipts, RECEIPT_FILTERS } from './filters.ts';

/** Filters that take typing: days, sums, the cashier. They go into the address like all others. */
export function ReceiptFilterDialog({ asked, path }: { asked: AskedReceipts; path: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const changes = Object.fromEntries(
      RECEIPT_FILTERS.filter((name) => typed.has(name)).map((name) => [name, textOf(typed.get(name))]),
    );
    setOpen(false);
    router.push(hrefWith(path, asked, changes));
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Фильтры чеков"
      trigger={
        <Button size="small" icon={<SlidersHorizontal aria-hidden />}>
          Ещё фильтры
        </Button>
      }
    >
      <form onSubmit={apply} className="flex flex-col gap-5">
        <div className="grid grid-cols-2 gap-3">
          <Field label="С дня" optional>
            <Input type="date" name="from" defaultValue={asked.from} />
          </Field>
          <Field label="По день" optional>
            <Input type="date" name="to" defaultValue={asked.to} />
          </Field>
          <Field label="Сумма от, ₽" optional>
            <Input name="least" inputMode="decimal" defaultValue={asked.least} />
          </Field>
          <Field label="Сумма до, ₽" optional>
            <Input name="most" inputMode="decimal" defaultValue={asked.most} />
          </Field>
        </div>
        <Field label="Кассир" optional hint="Часть фамилии.">
          <Input name="cashier" defaultValue={asked.cashier} />
        </Field>
        <Button type="submit" variant="primary">
          Показать чеки
        </Button>
      </form>
    </Dialog>
  );
}

function textOf(value: FormDataEntryValue | null): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
