import { routes } from '@koreshok/domain/routes';
import { Card, LinkButton } from '@koreshok/ui';

/** The contract goes its own way in the documents while the register is being set up: neither waits for the other. */
export function ContractCard() {
  return (
    <Card title="Договор" className="text-base">
      <p className="text-muted">
        Пока касса настраивается, подготовьте договор: мы проверим и подпишем его первыми, потом подпишете вы.
        Приём документов его не ждёт.
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <LinkButton href={routes.client.documents()}>Перейти к договору</LinkButton>
        <LinkButton href={routes.client.requisites()}>Банк и подписант</LinkButton>
      </div>
    </Card>
  );
}
