'use client';

import { Button, useToast } from '@koreshok/ui';
import { Link2, Printer } from 'lucide-react';

/** What a buyer does with a receipt: keeps it as paper or PDF, or keeps its address. */
export function ReceiptActions() {
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(globalThis.location.href);
    toast({ title: 'Ссылка на чек скопирована' });
  };
  return (
    <div className="flex flex-wrap gap-2 max-md:[&>*]:grow">
      <Button variant="primary" icon={<Printer aria-hidden />} onClick={() => globalThis.print()}>
        Распечатать или сохранить
      </Button>
      <Button icon={<Link2 aria-hidden />} onClick={() => void copy().catch(() => undefined)}>
        Скопировать ссылку
      </Button>
    </div>
  );
}
