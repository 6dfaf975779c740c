'use client';

import { counted } from '@koreshok/ui';
import { formatKopecks, roublesToKopecks } from '@koreshok/domain';
import { Button, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { InvoiceView } from '@/server/routers/invoices.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { monthsWords } from '../tariffs/terms.ts';

/** The accountant tells of a payment that came; the dialog says beforehand what the whole amount brings about. */
export function RecordPayment({ invoice, contractNumber }: { invoice: InvoiceView; contractNumber: string }) {
  const [open, setOpen] = useState(false);
  const { price } = invoice.content;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Платёж по счёту № ${invoice.number}`}
      description={`Когда придут все ${formatKopecks(price.amount)}, договор № ${contractNumber} вступит в силу, ${counted(price.registers, 'касса продлится', 'кассы продлятся', 'касс продлятся')} на ${monthsWords(price.months)}, и об этом узнает налоговая служба. Записанный платёж изменить нельзя.`}
      trigger={<Button>Записать платёж</Button>}
    >
      <PaymentForm invoice={invoice} done={() => setOpen(false)} />
    </Dialog>
  );
}

function PaymentForm({ invoice, done }: { invoice: InvoiceView; done: () => void }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const form = useForm({
    draft: `payment.${invoice.id}`,
    initial: { paidOn: '', documentNumber: '', amount: '' },
    checks: {
      paidOn: (text) => (text === '' ? 'Укажите день, когда пришли деньги.' : undefined),
      documentNumber: (text) => (text.trim() === '' ? 'Укажите номер платёжного поручения.' : undefined),
      amount: (text) => {
        const amount = roublesToKopecks(text);
        return amount === null || amount <= 0 ? 'Укажите сумму в рублях, например 3400,00.' : undefined;
      },
    },
    send: async ({ paidOn, documentNumber, amount }) => {
      const { concluded, sentence } = await api.invoices.recordPayment.mutate({
        invoiceId: invoice.id,
        paidOn,
        documentNumber,
        amount: roublesToKopecks(amount) ?? 0,
      });
      toast({ title: sentence, tone: concluded ? 'positive' : 'warning' });
      done();
      router.refresh();
    },
  });
  const field = { form, prefix: 'payment' } as const;
  return (
    <FormFrame form={form} prefix="payment">
      <TextField {...field} name="paidOn" label="Когда пришли деньги" input={{ type: 'date' }} />
      <TextField
        {...field}
        name="documentNumber"
        label="Номер платёжного поручения"
        input={{ maxLength: 20 }}
      />
      <TextField
        {...field}
        name="amount"
        label="Сумма, ₽"
        hint={`По счёту осталось ${formatKopecks(invoice.settlement.left)}.`}
        input={{ inputMode: 'decimal' }}
      />
      <Button type="submit" variant="primary" busy={form.busy}>
        Записать платёж
      </Button>
    </FormFrame>
  );
}
