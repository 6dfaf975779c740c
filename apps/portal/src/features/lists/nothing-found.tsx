import { EmptyState, TextLink } from '@koreshok/ui';

/** What a list says when nothing fits its filters. */
export function NothingFound({ href, what }: { href: string; what: string }) {
  return (
    <EmptyState title={`Таких ${what} не нашлось`}>
      Проверьте, нет ли опечатки, или <TextLink href={href}>сбросьте фильтры</TextLink>.
    </EmptyState>
  );
}
