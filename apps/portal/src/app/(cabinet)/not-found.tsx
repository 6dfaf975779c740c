import { EmptyState, LinkButton } from '@koreshok/ui';

export default function NotFoundInCabinet() {
  return (
    <EmptyState title="Такой записи нет" action={<LinkButton href="/home">К первой странице</LinkButton>}>
      Возможно, её удалили, ссылка устарела, или она принадлежит другой организации. Если вы работаете в
      нескольких кабинетах, переключите организацию сверху.
    </EmptyState>
  );
}
