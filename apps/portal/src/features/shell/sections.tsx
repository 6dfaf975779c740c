import type { OrganizationKind } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import type { NavigationItem, NavigationSection } from '@koreshok/ui';
import {
  Building2,
  CircleUserRound,
  FileCheck2,
  FileText,
  Gauge,
  History,
  House,
  Inbox,
  KeyRound,
  Landmark,
  Link2,
  LogOut,
  MailX,
  MapPin,
  MonitorSmartphone,
  PackageOpen,
  Palette,
  ReceiptText,
  Share2,
  Stamp,
  ShieldCheck,
  Store,
  Users,
  Tags,
} from 'lucide-react';

import type { Viewer } from '@/server/views/viewer.ts';

type Entry = Omit<NavigationItem, 'icon'> & {
  readonly icon: typeof House;
  readonly when?: (viewer: Viewer) => boolean;
};

const CLIENT: readonly Entry[] = [
  { href: routes.client.today(), label: 'Сегодня', icon: House, onPhone: true },
  {
    href: routes.client.registers(),
    label: 'Кассы',
    icon: Store,
    onPhone: true,
    when: ({ seesRegisters }) => seesRegisters,
  },
  {
    href: routes.client.receipts(),
    label: 'Чеки',
    icon: ReceiptText,
    onPhone: true,
    when: ({ seesFinance }) => seesFinance,
  },
  {
    href: routes.client.applications(),
    label: 'Заявления в ФНС',
    icon: Stamp,
    when: ({ seesRegisters }) => seesRegisters,
  },
  {
    href: routes.client.held(),
    label: 'Не приняты шлюзом',
    shortLabel: 'Не приняты',
    icon: Inbox,
    when: ({ seesRegisters }) => seesRegisters,
  },
  {
    href: routes.client.outlets(),
    label: 'Торговые точки',
    icon: MapPin,
    when: ({ seesRegisters }) => seesRegisters,
  },
  {
    href: routes.client.documents(),
    label: 'Документы',
    icon: FileText,
    when: ({ seesPapers }) => seesPapers,
  },
  {
    href: routes.client.access(),
    label: 'Партнёры',
    icon: Share2,
    onPhone: true,
    when: ({ seesAccess }) => seesAccess,
  },
];

const AGENT: readonly Entry[] = [
  { href: routes.agent.clients(), label: 'Клиенты', icon: Building2, onPhone: true },
  { href: routes.agent.codes(), label: 'Коды и ссылки', icon: Link2, onPhone: true },
];

const SERVICE_CENTER: readonly Entry[] = [
  { href: routes.serviceCenter.registers(), label: 'Кассы на контроле', icon: Store, onPhone: true },
];

const RESELLER: readonly Entry[] = [
  { href: routes.reseller.clients(), label: 'Клиенты', icon: Building2, onPhone: true },
  { href: routes.reseller.contracts(), label: 'Договоры', icon: FileText },
  { href: routes.reseller.leaving(), label: 'Уходы клиентов', icon: LogOut },
  { href: routes.reseller.tariffs(), label: 'Тарифы', icon: Tags },
  { href: routes.reseller.brand(), label: 'Бренд', icon: Palette, onPhone: true },
];

const OPERATOR: readonly Entry[] = [
  { href: routes.operator.overview(), label: 'Обзор', icon: Gauge, onPhone: true },
  { href: routes.operator.contracts(), label: 'Договоры', icon: FileText },
  {
    href: routes.operator.held(),
    label: 'Не приняты шлюзом',
    shortLabel: 'Не приняты',
    icon: Inbox,
    onPhone: true,
  },
  {
    href: routes.operator.deadLetters(),
    label: 'Отложены',
    icon: MailX,
  },
  { href: routes.operator.duties(), label: 'Уведомления ФНС', icon: Landmark },
  { href: routes.operator.clients(), label: 'Клиенты', icon: Building2, onPhone: true },
  { href: routes.operator.leaving(), label: 'Уходы клиентов', icon: LogOut },
  { href: routes.operator.tariffs(), label: 'Тарифы', icon: Tags },
];

const BY_KIND: Readonly<Record<OrganizationKind, readonly Entry[]>> = {
  client: CLIENT,
  agent: AGENT,
  service_center: SERVICE_CENTER,
  reseller: RESELLER,
  operator: OPERATOR,
};

const PERSONAL: readonly Entry[] = [
  { href: routes.person.profile(), label: 'Профиль', icon: CircleUserRound },
  { href: routes.person.security(), label: 'Безопасность', shortLabel: 'Защита', icon: ShieldCheck },
  { href: routes.person.sessions(), label: 'Мои сеансы', shortLabel: 'Сеансы', icon: MonitorSmartphone },
  { href: routes.person.signIns(), label: 'Журнал входов', shortLabel: 'Входы', icon: History },
];

const requisites = (href: string): Entry => ({
  href,
  label: 'Реквизиты',
  icon: Landmark,
  when: ({ managesIdentity }) => managesIdentity,
});

const consentTexts = (href: string): Entry => ({
  href,
  label: 'Согласие на данные',
  icon: FileCheck2,
  when: ({ managesIdentity }) => managesIdentity,
});

/** What stands among the settings beside one's own, by audience. */
const SETTINGS: Readonly<Partial<Record<OrganizationKind, readonly Entry[]>>> = {
  client: [
    requisites(routes.client.requisites()),
    {
      href: routes.client.dataExports(),
      label: 'Выгрузка документов',
      icon: PackageOpen,
      when: ({ exportsDocuments }) => exportsDocuments,
    },
    {
      href: routes.client.leaving(),
      label: 'Уход из сервиса',
      icon: LogOut,
      when: ({ seesContracts }) => seesContracts,
    },
  ],
  reseller: [requisites(routes.reseller.requisites()), consentTexts(routes.reseller.consentTexts())],
  operator: [requisites(routes.operator.requisites()), consentTexts(routes.operator.consentTexts())],
};

const PEOPLE: Entry = {
  href: routes.person.people(),
  label: 'Сотрудники',
  icon: Users,
  when: ({ seesPeople }) => seesPeople,
};

const API_KEYS: Entry = {
  href: routes.client.apiKeys(),
  label: 'Ключи API',
  icon: KeyRound,
  when: ({ managesIdentity }) => managesIdentity,
};

/** The places of a cabinet: those of its audience first, then one's own. */
export function sectionsOf(viewer: Viewer): readonly NavigationSection[] {
  // Where a second factor is demanded, only one's own settings open.
  const kind = viewer.secondFactor.standing === 'demanded' ? undefined : viewer.organization?.kind;
  const own = kind === undefined ? [] : BY_KIND[kind];
  const ofKind = kind === undefined ? [] : (SETTINGS[kind] ?? []);
  const settings = [...PERSONAL, PEOPLE, ...ofKind, ...(kind === 'client' ? [API_KEYS] : [])];
  return [{ items: drawn(own, viewer) }, { label: 'Настройки', items: drawn(settings, viewer) }];
}

function drawn(entries: readonly Entry[], viewer: Viewer): NavigationItem[] {
  return entries
    .filter(({ when }) => when?.(viewer) ?? true)
    .map(({ icon: Icon, href, label, shortLabel, onPhone }) => ({
      href,
      label,
      shortLabel,
      onPhone,
      icon: <Icon aria-hidden />,
    }));
}
