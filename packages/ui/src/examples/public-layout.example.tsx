import { LinkButton } from '../action/link-button.tsx';
import { PublicLayout } from '../shell/public-layout.tsx';
import { Logo } from '../theme/logo-mark.tsx';
import type { Example } from './example.ts';

export const publicLayoutExample: Example = {
  name: 'PublicLayout',
  group: 'Каркас',
  about: 'Страницы для всех: 16 px, ссылки сверху, контакты снизу.',
  page: true,
  Show: () => (
    <PublicLayout
      logo={<Logo name="Корешок" />}
      homeHref="#home"
      links={[
        { href: '#tariffs', label: 'Тарифы' },
        { href: '#check', label: 'Проверить чек' },
        { href: '#status', label: 'Состояние системы' },
      ]}
      action={
        <LinkButton href="#in" variant="primary">
          Войти
        </LinkButton>
      }
      footer="ООО «Корешок», Москва"
    >
      <h1 className="max-w-2xl text-4xl font-semibold tracking-tight text-balance max-md:text-3xl">
        Касса на связи с налоговой за 15 минут
      </h1>
      <p className="mt-4 max-w-prose text-xl text-muted">
        Подключите кассу, подпишите договор и пробейте первый чек сегодня.
      </p>
    </PublicLayout>
  ),
};
