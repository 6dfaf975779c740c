// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AppShell } from '../src/shell/app-shell.tsx';
import { GlobalSearch } from '../src/shell/global-search.tsx';
import { activeHref, foldedOfCookie, phoneItems } from '../src/shell/navigation-items.ts';
import { OrganizationSwitcher } from '../src/shell/organization-switcher.tsx';
import { ProfileMenu } from '../src/shell/profile-menu.tsx';
import { PublicLayout } from '../src/shell/public-layout.tsx';
import { SearchResult } from '../src/shell/search-result.tsx';
import { VisitBar } from '../src/shell/visit-bar.tsx';
import { ThemeToggle } from '../src/theme/theme-toggle.tsx';
import { themeOfCookie } from '../src/theme/theme.ts';
import { usePage } from './page.ts';

usePage();

const item = (href: string, label: string, onPhone = false) => ({ href, label, icon: <i />, onPhone });
const sections = [
  { items: [item('/', 'Сегодня'), item('/registers', 'Кассы'), item('/registers/planner', 'Планёр ФН')] },
  { label: 'Дела', items: [item('/papers', 'Документы'), item('/settings', 'Настройки')] },
];

const shell = (path = '/registers/7') => (
  <AppShell logo="Корешок" logoMark="К" homeHref="/" sections={sections} path={path}>
    страница
  </AppShell>
);

describe('the place in the navigation', () => {
  it.each([
    ['/', '/'],
    ['/registers/7/documents', '/registers'],
    ['/registers/planner/2026', '/registers/planner'],
    ['/papers', '/papers'],
  ])('of the path %s is %s', (path, href) => {
    expect(activeHref(sections, path)).toBe(href);
  });

  it('is none where no item leads', () => {
    expect(activeHref([{ items: [item('/registers', 'Кассы')] }], '/registersome')).toBeUndefined();
  });

  it('on a phone is one of the first four, or of those marked', () => {
    expect(phoneItems(sections).map(({ href }) => href)).toEqual([
      '/',
      '/registers',
      '/registers/planner',
      '/papers',
    ]);
    const marked = [{ items: [item('/a', 'А'), item('/b', 'Б', true)] }];
    expect(phoneItems(marked).map(({ href }) => href)).toEqual(['/b']);
  });
});

describe('the frame of a cabinet', () => {
  it('marks where we are, at the left and at the bottom', () => {
    render(shell());
    const current = screen.getAllByRole('link', { current: 'page' });
    expect(current.map(({ textContent }) => textContent)).toEqual(['Кассы', 'Кассы']);
  });

  it('folds the navigation and remembers it', async () => {
    render(shell());
    await userEvent.click(screen.getByRole('button', { name: 'Свернуть меню' }));
    expect(screen.getByRole('button', { name: 'Развернуть меню' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
    expect(document.cookie).toContain('navigation=folded');
    expect(foldedOfCookie('folded')).toBe(true);
    expect(foldedOfCookie(undefined)).toBe(false);
  });

  it('shows every section of a phone behind «Ещё»', async () => {
    render(shell());
    await userEvent.click(screen.getByRole('button', { name: 'Ещё' }));
    const all = within(screen.getByRole('dialog', { name: 'Все разделы' }));
    expect(all.getAllByRole('link')).toHaveLength(5);
  });

  it('lets a keyboard skip to the page', () => {
    render(shell());
    expect(screen.getByRole('link', { name: 'К содержанию' }).getAttribute('href')).toBe('#content');
    expect(screen.getByRole('main').id).toBe('content');
  });

  it("says whose cabinet it is, why and until when, while it is somebody else's", () => {
    render(
      <VisitBar
        cabinet="ООО «Ромашка»"
        reason="обращение № 1842"
        until="15:30"
        exit={<a href="#x">Выйти</a>}
      />,
    );
    const bar = screen.getByRole('region', { name: 'Вы в чужом кабинете' });
    expect(bar.textContent).toBe('Вы смотрите кабинет ООО «Ромашка» · до 15:30 · обращение № 1842Выйти');
  });
});

describe('the search for everything', () => {
  const found = (
    <>
      <SearchResult href="#1" title="Чек № 1" />
      <SearchResult href="#2" title="Чек № 2" />
    </>
  );
  const field = () => screen.getByRole('searchbox', { name: 'Поиск по всему' });

  it.each([
    ['a slash', { key: '/' }],
    ['⌘K', { key: 'k', code: 'KeyK', metaKey: true }],
    ['Ctrl+K on a Russian keyboard', { key: 'л', code: 'KeyK', ctrlKey: true }],
  ])('is called by %s', (_, keys) => {
    render(<GlobalSearch action="/search" />);
    fireEvent.keyDown(document.body, keys);
    expect(document.activeElement).toBe(field());
  });

  it('lets a slash be typed into other fields', async () => {
    render(
      <>
        <GlobalSearch action="/search" />
        <input aria-label="Заметка" />
      </>,
    );
    await userEvent.type(screen.getByLabelText('Заметка'), 'а/б');
    expect(screen.getByLabelText<HTMLInputElement>('Заметка').value).toBe('а/б');
  });

  it('shows what is found while it has the focus, and walks it by arrows', async () => {
    const change = vi.fn();
    render(<GlobalSearch action="/search" results={found} onQueryChange={change} />);
    expect(screen.queryByText('Чек № 1')).toBeNull();
    await userEvent.type(field(), '40');
    expect(change).toHaveBeenLastCalledWith('40');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Чек № 2');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(field());
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText('Чек № 1')).toBeNull();
  });
});

describe('the switch of organizations', () => {
  const organizations = Array.from({ length: 9 }, (_, index) => ({
    id: String(index),
    name: `ООО «Ромашка ${index}»`,
    detail: `ИНН 770708389${index}`,
    href: `/o/${index}`,
  }));

  it('finds by name or ИНН among many', async () => {
    render(<OrganizationSwitcher current={organizations[0]!} organizations={organizations} />);
    await userEvent.click(screen.getByRole('button', { name: /ООО «Ромашка 0»/ }));
    await userEvent.type(screen.getByRole('searchbox'), '7707083894');
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/o/4']);
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.type(screen.getByRole('searchbox'), 'ромашка 3');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/o/3');
    await userEvent.type(screen.getByRole('searchbox'), 'нет такой');
    expect(screen.getByText('Ничего не нашлось')).toBeTruthy();
  });

  it('is walked through with the arrows from its search on', async () => {
    render(<OrganizationSwitcher current={organizations[0]!} organizations={organizations} />);
    await userEvent.click(screen.getByRole('button', { name: /ООО «Ромашка 0»/ }));
    await userEvent.type(screen.getByRole('searchbox'), 'ромашка');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.getAttribute('href')).toBe('/o/1');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('is only a name where there is nothing to switch to', () => {
    render(<OrganizationSwitcher current={organizations[0]!} organizations={organizations.slice(0, 1)} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('ООО «Ромашка 0»')).toBeTruthy();
  });
});

describe('light and dark', () => {
  it('are chosen at once on the page and kept in a cookie', async () => {
    render(<ThemeToggle />);
    await userEvent.click(screen.getByRole('radio', { name: 'Тёмная' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(document.cookie).toContain('theme=dark');
  });

  it('follow the device again when nothing is chosen', async () => {
    render(<ThemeToggle defaultValue="dark" />);
    await userEvent.click(screen.getByRole('radio', { name: 'Светлая' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Как в системе' }));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(document.cookie).not.toContain('theme=');
  });

  it('are also chosen in the profile', async () => {
    render(<ProfileMenu name="Анна" items={[{ label: 'Выйти', href: '/out' }]} />);
    await userEvent.click(screen.getByRole('button', { name: 'Профиль: Анна' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Тёмное' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('are read from the cookie, whose other values mean nothing', () => {
    expect(themeOfCookie('dark')).toBe('dark');
    expect(themeOfCookie('purple')).toBeUndefined();
  });
});

describe('a page for everybody', () => {
  it('offers its links in a line, and behind a button on a phone', async () => {
    render(
      <PublicLayout logo="Корешок" links={[{ href: '/tariffs', label: 'Тарифы' }]}>
        страница
      </PublicLayout>,
    );
    expect(screen.getByRole('link', { name: 'Тарифы' }).getAttribute('href')).toBe('/tariffs');
    await userEvent.click(screen.getByRole('button', { name: 'Меню' }));
    expect(screen.getByRole('menuitem', { name: 'Тарифы' })).toBeTruthy();
  });
});
