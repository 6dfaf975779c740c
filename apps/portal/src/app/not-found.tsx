import { EmptyState, LinkButton } from '@koreshok/ui';

export default function NotFoundPage() {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <EmptyState title="Такой страницы нет" action={<LinkButton href="/">На главную</LinkButton>}>
        Возможно, ссылка устарела, или у вас нет доступа к этой записи. Проверьте адрес или начните с главной.
      </EmptyState>
    </main>
  );
}
