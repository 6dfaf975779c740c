import { EmptyState, LinkButton } from '@koreshok/ui';

export default function ForbiddenPage() {
  return (
    <EmptyState
      title="Этот раздел вам не открыт"
      action={<LinkButton href="/home">К первой странице</LinkButton>}
    >
      Ваша роль в организации его не включает. Попросите владельца или администратора дать доступ.
    </EmptyState>
  );
}
