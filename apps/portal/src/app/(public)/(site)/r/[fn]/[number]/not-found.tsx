import { routes } from '@koreshok/domain/routes';
import { EmptyState, LinkButton } from '@koreshok/ui';

export default function NoSuchReceipt() {
  return (
    <EmptyState
      title="Такого чека нет"
      action={
        <LinkButton variant="primary" href={routes.public.receiptCheck()}>
          Ввести номера с чека
        </LinkButton>
      }
    >
      Ссылка неполная или в ней ошибка. Если покупка только что — подождите минуту и обновите страницу: касса
      могла ещё не передать чек.
    </EmptyState>
  );
}
