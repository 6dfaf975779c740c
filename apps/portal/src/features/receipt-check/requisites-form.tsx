'use client';

import { Button } from '@koreshok/ui';

import { CodeField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import {
  checkClock,
  checkDay,
  checkDrive,
  checkNumber,
  checkSign,
  checkTotal,
  knownFromFields,
} from './known-receipt.ts';
import { useReceiptCheck } from './use-check.ts';

const PREFIX = 'receipt-check';

/** Finds a receipt by the numbers printed on it; all of them together are the key to it. */
export function RequisitesForm() {
  const check = useReceiptCheck();
  const form = useForm({
    initial: { fn: '', number: '', fiscalSign: '', total: '', day: '', clock: '' },
    checks: {
      fn: checkDrive,
      number: checkNumber,
      fiscalSign: checkSign,
      total: checkTotal,
      day: checkDay,
      clock: checkClock,
    },
    draft: PREFIX,
    send: async (values) => {
      const known = knownFromFields(values);
      if (known !== undefined) await check(known);
    },
  });
  return (
    <FormFrame form={form} prefix={PREFIX}>
      <CodeField form={form} prefix={PREFIX} name="fn" label="ФН" hint="16 цифр." mask="fiscalDrive" />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          form={form}
          prefix={PREFIX}
          name="number"
          label="ФД"
          hint="Номер документа."
          input={{ mono: true, inputMode: 'numeric', autoComplete: 'off' }}
        />
        <TextField
          form={form}
          prefix={PREFIX}
          name="fiscalSign"
          label="ФПД"
          hint="На чеке — ФП, ФПД или ФПС."
          input={{ mono: true, inputMode: 'numeric', autoComplete: 'off' }}
        />
      </div>
      <CodeField form={form} prefix={PREFIX} name="total" label="Итог" mask="money" />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField form={form} prefix={PREFIX} name="day" label="День" input={{ type: 'date' }} />
        <TextField
          form={form}
          prefix={PREFIX}
          name="clock"
          label="Время"
          hint="Как напечатано, без секунд."
          input={{ type: 'time' }}
        />
      </div>
      <Button type="submit" variant="primary" busy={form.busy} className="self-start max-md:w-full">
        Проверить чек
      </Button>
    </FormFrame>
  );
}
