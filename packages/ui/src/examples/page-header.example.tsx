import { Plus } from 'lucide-react';
import { Button } from '../action/button.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Breadcrumbs } from '../navigation/breadcrumbs.tsx';
import { LinkTabs } from '../navigation/link-tabs.tsx';
import { StateMark } from '../state/state-mark.tsx';
import type { Example } from './example.ts';

export const pageHeaderExample: Example = {
  name: 'PageHeader, Breadcrumbs, LinkTabs',
  group: 'Страница',
  about: 'Название, фраза о состоянии, одно главное действие; вкладки — ссылки.',
  Show: () => (
    <div className="flex flex-col gap-4">
      <PageHeader
        trail={
          <Breadcrumbs
            crumbs={[
              { label: 'Кассы', href: '#registers' },
              { label: 'Кафе на Лесной', href: '#outlet' },
            ]}
          />
        }
        title="Прилавок 2"
        mark={<StateMark state="working" />}
        lead="Передаёт чеки без задержек. Оплачена до 1 марта 2027, фискальный накопитель — до 14 июля 2027."
        moreActions={<Button>Перерегистрировать</Button>}
        action={
          <Button variant="primary" icon={<Plus aria-hidden />}>
            Продлить срок
          </Button>
        }
      />
      <LinkTabs
        label="Разделы кассы"
        tabs={[
          { label: 'Обзор', href: '#overview', active: true },
          { label: 'Документы', href: '#documents', count: 40_213 },
          { label: 'Смены', href: '#shifts' },
          { label: 'Срок и оплата', href: '#term' },
          { label: 'История', href: '#history' },
        ]}
      />
    </div>
  ),
};
