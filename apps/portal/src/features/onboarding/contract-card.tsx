import { routes } from '@koreshok/domain/routes';
import { Badge, Card, LinkButton } from '@koreshok/ui';

/** The contract goes on beside the register that is being set up: neither waits for the other. */
export function ContractCard({ done }: { done: boolean }) {
  return (
    <Card
      title="Договор"
      className="text-base"
      action={
        <Badge tone={done ? 'positive' : 'warning'}>{done ? 'От вас ничего не нужно' : 'Ждёт вас'}</Badge>
      }
    >
      <p className="text-muted">Приём документов кассы не ждёт подписи договора.</p>
      <LinkButton className="mt-4" href={routes.public.onboardingStep('contract')}>
        {done ? 'Посмотреть договор' : 'Продолжить с договором'}
      </LinkButton>
    </Card>
  );
}
