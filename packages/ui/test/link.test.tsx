// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LinkButton } from '../src/action/link-button.tsx';
import { Link, LinkProvider } from '../src/link/link.tsx';
import type { LinkProps } from '../src/link/link.tsx';
import { LinkTabs } from '../src/navigation/link-tabs.tsx';
import { Steps } from '../src/navigation/steps.tsx';
import { usePage } from './page.ts';

usePage();

function RouterLink({ href, ...rest }: LinkProps) {
  return (
    <a data-routed href={href} {...rest}>
      {rest.children}
    </a>
  );
}

describe('a link', () => {
  it('goes through the router that the application names', () => {
    render(
      <LinkProvider component={RouterLink}>
        <LinkButton href="/registers/new">Подключить кассу</LinkButton>
      </LinkProvider>,
    );
    const link = screen.getByRole('link', { name: 'Подключить кассу' });
    expect(link.dataset['routed']).toBeDefined();
    expect(link.getAttribute('href')).toBe('/registers/new');
  });

  it.each([
    'https://nalog.gov.ru',
    'mailto:help@example.ru',
    'tel:+78005553535',
    '//cdn.example.ru/a',
    '#content',
  ])('to %s is a plain one', (href) => {
    render(
      <LinkProvider component={RouterLink}>
        <Link href={href}>там</Link>
      </LinkProvider>,
    );
    expect(screen.getByRole('link').dataset['routed']).toBeUndefined();
  });

  it('to a file for download is a plain one', () => {
    render(
      <LinkProvider component={RouterLink}>
        <Link href="/papers/1.pdf" download>
          Счёт
        </Link>
      </LinkProvider>,
    );
    expect(screen.getByRole('link').dataset['routed']).toBeUndefined();
  });

  it('without a router is a plain one', () => {
    render(<Link href="/today">Сегодня</Link>);
    expect(screen.getByRole('link').getAttribute('href')).toBe('/today');
  });
});

describe('tabs', () => {
  it('are links, and one is the page', () => {
    const tabs = [
      { label: 'Обзор', href: '/r/1', active: true },
      { label: 'Документы', href: '/r/1/documents', count: 1284 },
    ];
    render(<LinkTabs label="Разделы" tabs={tabs} />);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Обзор');
    expect(screen.getByRole('link', { name: /Документы/ }).textContent).toContain('1\u202F284');
  });
});

describe('steps', () => {
  it('behind us can be opened, those ahead cannot', () => {
    const steps = [
      { label: 'Реквизиты', href: '/join/1' },
      { label: 'Касса' },
      { label: 'Оплата', href: '/join/3' },
    ];
    render(<Steps steps={steps} current={1} />);
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Реквизиты']);
    expect(screen.getByText('Касса').closest('li')?.getAttribute('aria-current')).toBe('step');
    expect(screen.getByText('Шаг 2 из 3')).toBeTruthy();
  });

  it('tells one that was passed by from those that are finished', () => {
    render(
      <Steps
        current={2}
        steps={[{ label: 'Касса' }, { label: 'Договор', href: '/join/2', done: false }, { label: 'Чек' }]}
      />,
    );
    const numbers = screen.getAllByRole('listitem').map((item) => item.firstChild?.textContent);
    expect(numbers).toEqual(['', '2', '3']);
    expect(screen.getByRole('link', { name: 'Договор' })).toBeTruthy();
  });
});
