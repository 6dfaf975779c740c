'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, Card, ConfirmDialog } from '@koreshok/ui';

import type { WithdrawalConsequences } from '@/server/routers/consents.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { signOut } from '../auth/credentials.ts';
import { useGuarded } from '../security/guarded.tsx';

/** Takes the consent back, after saying exactly what follows. */
export function WithdrawConsent({ consequences }: { consequences: WithdrawalConsequences }) {
  const api = useTRPCClient();
  const { run, dialog } = useGuarded();
  const withdraw = async () => {
    const { anonymized } = await run(() => api.consents.withdraw.mutate());
    await signOut();
    globalThis.location.assign(routes.public.consentWithdrawn(anonymized ? undefined : 'elsewhere'));
  };
  return (
    <Card
      title="Отозвать согласие"
      description="Обратной силы у отзыва нет: вернуться можно, только заведя вход заново."
    >
      <Consequences {...consequences} />
      <div className="mt-5">
        <ConfirmDialog
          danger
          trigger={<Button variant="danger">Отозвать согласие</Button>}
          title="Отозвать согласие и закрыть вход?"
          confirmLabel="Отозвать и закрыть вход"
          onConfirm={withdraw}
        >
          <Consequences {...consequences} />
        </ConfirmDialog>
      </div>
      {dialog}
    </Card>
  );
}

function Consequences({ leaves, staysElsewhere }: WithdrawalConsequences) {
  const orphans = leaves.filter(({ staysWithoutOwner }) => staysWithoutOwner).map(({ name }) => name);
  return (
    <ul className="flex list-disc flex-col gap-1.5 pl-5">
      <li>Этот и все остальные сеансы на этом сайте завершатся сразу.</li>
      {leaves.length > 0 && (
        <li>
          Вам закроются кабинеты: {leaves.map(({ name }) => name).join(', ')}. Для остальных они работают.
        </li>
      )}
      {orphans.length > 0 && (
        <li className="font-medium text-text">
          Без владельца останется {orphans.join(', ')}. Сначала назначьте другого владельца; иначе войти
          сможет только тот, чью электронную подпись выдали на эту организацию.
        </li>
      )}
      {staysElsewhere ? (
        <li>На другом сайте, где вы согласились отдельно, вход и данные останутся.</li>
      ) : (
        <li>
          Имя, почта, телефон, пароль, ключи и коды удалятся. В журналах вместо вас будет «Удалённый
          пользователь».
        </li>
      )}
      <li>
        Чеки, договоры и счета организации останутся: хранить их велит закон. Журнал входов хранится год.
      </li>
    </ul>
  );
}
