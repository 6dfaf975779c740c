'use client';

import { Button } from '@koreshok/ui';
import { useState } from 'react';

import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { knownFromQr } from './known-receipt.ts';
import { QrScan } from './qr-scan.tsx';
import { useReceiptCheck } from './use-check.ts';

const problemOf = (text: string) => {
  const known = knownFromQr(text);
  return typeof known === 'string' ? known : undefined;
};

/** Finds a receipt by its QR code: scanned by the camera where the browser can, or pasted as text. */
export function QrCheckForm() {
  const check = useReceiptCheck();
  const [scanned, setScanned] = useState<string>();
  const form = useForm({
    draft: { notKept: 'nobody is signed in who could be signed out' },
    initial: { qr: '' },
    checks: { qr: problemOf },
    send: async ({ qr }) => {
      const known = knownFromQr(qr);
      if (typeof known !== 'string') await check(known);
    },
  });
  const take = (text: string) => {
    const known = knownFromQr(text);
    form.set('qr', text);
    setScanned(typeof known === 'string' ? known : undefined);
    if (typeof known !== 'string') void form.submit();
  };
  return (
    <FormFrame form={form} prefix="qr-check" className="flex flex-col gap-4">
      <QrScan onText={take} problem={scanned} />
      <TextField
        form={form}
        prefix="qr-check"
        name="qr"
        label="Текст QR-кода"
        hint="Начинается с t=, например t=20261122T1405&s=570.00&fn=…"
        input={{ mono: true, autoComplete: 'off', spellCheck: false }}
      />
      <Button type="submit" busy={form.busy} className="self-start">
        Найти по QR-коду
      </Button>
    </FormFrame>
  );
}
