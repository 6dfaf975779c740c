'use client';

import { Button, CopyCode, Dialog, LinkButton, QrCode } from '@koreshok/ui';

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
    draft: { notKept: 'a secret is typed in it' },
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
        <p>Откройте приложение, добавьте вход по QR-коду и введите шесть цифр, которые оно покажет.</p>
        <div className="flex flex-wrap items-center gap-6">
          <QrCode value={enrolment.uri} label="QR-код для приложения" size={176} />
          <div className="flex min-w-0 max-w-full flex-col items-start gap-2">
            <p className="text-muted">Нет камеры — введите ключ вручную:</p>
            <div className="max-w-full break-all">
              <CopyCode look="plain" value={enrolment.secret} label="ключ" />
            </div>
            {/* Who set out on the phone itself has no second screen to point a camera at. */}
            <LinkButton size="small" href={enrolment.uri} className="md:hidden">
              Открыть в приложении
            </LinkButton>
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
