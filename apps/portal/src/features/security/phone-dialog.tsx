'use client';

import { Button, Dialog, formatPhone } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { CodeField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { checkPhone } from '../registration/account-form.tsx';
import { CodeForm } from '../registration/code-form.tsx';
import { Resend } from '../registration/resend.tsx';
import { useTellChange } from './other-sessions.ts';

/** A code went to this number, and the next may be asked for then. */
interface Sent {
  readonly phone: string;
  readonly resendAt: Date;
}

/** The phone by which access comes back and codes may come: the number, then the code sent to it. */
export function PhoneDialog({
  known,
  run,
}: {
  known: boolean;
  /** Asks for the password where the server wants it. */
  run: <T>(change: () => Promise<T>) => Promise<T>;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const tellChange = useTellChange();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState<Sent>();
  const ask = async (phone: string) => {
    const { resendAt } = await api.secondFactor.startPhone.mutate({ phone });
    setSent({ phone, resendAt });
  };
  const form = useForm({
    draft: 'security.phone',
    initial: { phone: '' },
    checks: { phone: checkPhone },
    send: ({ phone }) => ask(phone),
  });
  // The password is asked for before this opens: one dialog does not stand in another.
  const begin = () => {
    run(() => api.secondFactor.mayChange.mutate()).then(
      () => {
        setSent(undefined);
        setOpen(true);
      },
      () => undefined,
    );
  };
  const finish = async (code: string) => {
    await api.secondFactor.finishPhone.mutate({ code });
    setOpen(false);
    tellChange('Телефон подтверждён');
    router.refresh();
  };
  return (
    <>
      <Button size="small" onClick={begin}>
        {known ? 'Другой номер' : 'Указать телефон'}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} size="small" title="Мобильный телефон">
        {sent === undefined ? (
          <FormFrame form={form} prefix="phone">
            <CodeField
              form={form}
              prefix="phone"
              name="phone"
              label="Номер"
              hint="Пришлём код по СМС. По телефону можно вернуть доступ."
              mask="phone"
            />
            <Button type="submit" variant="primary" busy={form.busy}>
              Прислать код
            </Button>
          </FormFrame>
        ) : (
          <div className="flex flex-col items-start gap-4">
            <p className="text-muted">
              Код ушёл на {formatPhone(sent.phone)}. Если он не приходит, а от рассылок вы когда-то
              отказались, разрешите их у оператора связи.
            </p>
            <div className="w-full">
              <CodeForm
                prefix="phone-code"
                label="Код из СМС"
                button="Подтвердить телефон"
                focused
                send={finish}
              />
            </div>
            <Resend at={sent.resendAt} onResend={() => ask(sent.phone)} />
          </div>
        )}
      </Dialog>
    </>
  );
}
