import {
  Bell,
  CircleHelp,
  FileText,
  Handshake,
  House,
  Landmark,
  Receipt,
  Settings,
  Store,
} from 'lucide-react';
import { IconButton } from '../action/icon-button.tsx';
import { Card } from '../layout/card.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { AppShell } from '../shell/app-shell.tsx';
import { GlobalSearch } from '../shell/global-search.tsx';
import { OrganizationSwitcher } from '../shell/organization-switcher.tsx';
import { ProfileMenu } from '../shell/profile-menu.tsx';
import { SearchResult } from '../shell/search-result.tsx';
import { VisitBar } from '../shell/visit-bar.tsx';
import { LightStrip } from '../state/light-strip.tsx';
import { Logo } from '../theme/logo-mark.tsx';
import type { Example } from './example.ts';

const sections = [
  {
    items: [
      { href: '#/today', label: 'Сегодня', icon: <House aria-hidden /> },
      { href: '#/registers', label: 'Кассы', icon: <Store aria-hidden />, count: 3 },
      { href: '#/receipts', label: 'Чеки', icon: <Receipt aria-hidden /> },
      {
        href: '#/applications',
        label: 'Заявления в ФНС',
        shortLabel: 'Заявления',
        icon: <Landmark aria-hidden />,
      },
    ],
  },
  {
    label: 'Дела',
    items: [
      { href: '#/papers', label: 'Договор и счета', icon: <FileText aria-hidden /> },
      { href: '#/service', label: 'Сервисный центр', icon: <Handshake aria-hidden /> },
      { href: '#/settings', label: 'Настройки', icon: <Settings aria-hidden /> },
    ],
  },
];

const organizations = ['ООО «Ромашка»', 'ИП Ковалёва Анна Сергеевна'].map((name, index) => ({
  id: String(index),
  name,
  detail: index ? 'ИНН 770708389312' : 'ИНН 7707083893',
  href: `#organization-${index}`,
}));

export const appShellExample: Example = {
  name: 'AppShell',
  group: 'Каркас',
  about: 'Навигация слева, на телефоне снизу; поиск по «/» и ⌘K; чужой кабинет помечен полосой.',
  page: true,
  Show: () => (
    <AppShell
      logo={<Logo name="Корешок" />}
      logoMark={<Logo name="Корешок" markOnly />}
      homeHref="#/today"
      sections={sections}
      path="#/today"
      organization={
        <OrganizationSwitcher current={{ id: '0', name: 'ООО «Ромашка»' }} organizations={organizations} />
      }
      search={
        <GlobalSearch
          action="#search"
          results={
            <SearchResult
              href="#found"
              icon={<Receipt />}
              title="Чек № 40 213"
              detail="Кафе на Лесной · 22 ноября"
              aside="1 234,50 ₽"
            />
          }
        />
      }
      tools={
        <>
          <IconButton label="Уведомления" icon={<Bell aria-hidden />} count={2} />
          <IconButton label="Помощь" icon={<CircleHelp aria-hidden />} className="max-md:hidden" />
          <ProfileMenu
            name="Анна Ковалёва"
            detail="anna@example.ru"
            items={[{ label: 'Выйти', href: '#out' }]}
          />
        </>
      }
      visitBar={
        <VisitBar
          cabinet="ООО «Ромашка»"
          reason="обращение № 1842"
          until="15:30"
          exit={
            <a href="#exit" className="rounded-sm font-medium underline underline-offset-3">
              Выйти
            </a>
          }
        />
      }
      footer="Поддержка 8 800 555-35-35"
    >
      <div className="flex flex-col gap-6">
        <PageHeader title="Сегодня" lead="Всё работает, одна касса не передаёт чеки со вчерашнего вечера." />
        <Card title="Кассы">
          <LightStrip
            label="Состояние касс"
            lights={{
              working: { count: 42, href: '#working', label: 'работают' },
              attention: { count: 3, href: '#attention', label: 'требуют внимания' },
              failing: { count: 1, href: '#failing', label: 'не передаёт' },
            }}
          />
        </Card>
      </div>
    </AppShell>
  ),
};
