'use client';

import { routes } from '@koreshok/domain/routes';

import { useTRPCClient } from '../api/trpc.ts';
import { CodeForm } from '../registration/code-form.tsx';

/** The code from the SMS; the page for a new password follows. */
export function SmsRecovery({ challenge }: { challenge: string }) {
  const api = useTRPCClient();
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">
        Если у этого входа подтверждён телефон, на него ушёл код. Кода нет — вернитесь и запросите письмо.
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
    </div>
  );
}
