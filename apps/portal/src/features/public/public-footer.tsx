import { routes } from '@koreshok/domain/routes';
import { TextLink } from '@koreshok/ui';

import type { ShownBrand } from '@/server/views/brand.ts';

import { SupportLines } from '../shell/support-lines.tsx';

/** Who stands behind the page, whom to ask, where to go. */
export function PublicFooter({ brand }: { brand: ShownBrand }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-12 gap-y-6">
      <div className="flex max-w-sm flex-col gap-0.5">
        <span className="font-medium text-text">{brand.name}</span>
        <span>{brand.legalName}</span>
      </div>
      <SupportLines brand={brand} />
      <ul className="flex flex-col gap-1">
        <li>
          <TextLink href={routes.public.receiptCheck()}>Проверить чек</TextLink>
        </li>
        <li>
          <TextLink href={routes.public.signIn()}>Войти в кабинет</TextLink>
        </li>
      </ul>
    </div>
  );
}
