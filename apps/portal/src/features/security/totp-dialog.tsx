'use client';

import { Button, CopyCode, Dialog, QrCode } from '@koreshok/ui';

import type { TotpEnrolment } from '@/server/routers/second-factor.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { checkCode } from '../registration/code-form.tsx';

/** The QR code for the app, and the first code from it. */
export function TotpDialog({
  enrolment,
  onClose,
  onConnected,
}: {
  enrolment: TotpEnrolment;
  onClose: () => void;
  onConnected: (recoveryCodes: readonly string[]) => void;
}) {
  const api = useTRPCClient();
  const form = useForm({
    initial: { code: '' },
    checks: { code: checkCode },
    send: async ({ code }) => {
      const { recoveryCodes } = await api.secondFactor.confirmTotp.mutate({ code });
      onConnected(recoveryCodes);
    },
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Подключите приложение с кодами">
      <div className="flex flex-col gap-5">
        <p>Наведите камеру из приложения на код. Если камеры нет, введите ключ вручную.</p>
        <div className="flex flex-wrap items-center gap-6">
          <QrCode value={enrolment.uri} label="QR-код для приложения" size={176} />
          <div className="min-w-0 max-w-full break-all">
            <CopyCode look="plain" value={enrolment.secret} label="ключ" />
          </div>
        </div>
        <FormFrame form={form} prefix="totp">
          <TextField
            form={form}
            prefix="totp"
            name="code"
            label="Код из приложения"
            input={{ inputMode: 'numeric', autoComplete: 'one-time-code', autoFocus: true }}
          />
          <Button type="submit" variant="primary" busy={form.busy}>
            Подключить
          </Button>
        </FormFrame>
      </div>
    </Dialog>
  );
}
