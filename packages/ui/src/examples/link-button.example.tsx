import { ArrowRight } from 'lucide-react';
import { LinkButton } from '../action/link-button.tsx';
import { TextLink } from '../link/text-link.tsx';
import type { Example } from './example.ts';

export const linkButtonExample: Example = {
  name: 'LinkButton',
  group: 'Действия',
  about: 'Действие, которое открывает страницу; ссылка в тексте подчёркнута.',
  Show: () => (
    <div className="flex flex-wrap items-center gap-4">
      <LinkButton href="#registers" variant="primary">
        Подключить кассу
      </LinkButton>
      <LinkButton href="#tariffs" icon={<ArrowRight aria-hidden />}>
        Сравнить тарифы
      </LinkButton>
      <p>
        Срок оплачен до 1 марта, <TextLink href="#invoice">счёт на продление</TextLink> уже выставлен.
      </p>
    </div>
  ),
};
