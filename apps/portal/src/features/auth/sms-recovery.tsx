'use client';

import { routes } from '@koreshok/domain/routes';
import { Button } from '@koreshok/ui';

import { useTRPCClient } from '../api/trpc.ts';
import { CodeForm } from '../registration/code-form.tsx';

/** The code from the SMS; the page for a new password follows. Nothing here tells whether a code went out. */
export function SmsRecovery({
  email,
  challenge,
  onAgain,
}: {
  email: string;
  challenge: string;
  /** Back to the choice between a mail and a code; the address stays typed. */
  onAgain: () => void;
}) {
  const api = useTRPCClient();
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted wrap-anywhere">
        Если у входа {email} подтверждён телефон, на него ушёл код. Не пришёл — возможно, вы отказались от
        рассылок у оператора связи: тогда получите письмо.
      </p>
      <CodeForm
        prefix="recovery"
        label="Код из СМС"
        button="Задать новый пароль"
        focused
        send={async (code) => {
          const { token } = await api.sessions.finishSmsRecovery.mutate({ challenge, code });
          globalThis.location.assign(routes.public.resetPassword(token));
        }}
      />
      <Button onClick={onAgain}>Письмо или новый код</Button>
    </div>
  );
}
