// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Field } from '../src/form/field.tsx';
import { SearchSelect } from '../src/form/search-select.tsx';
import { Dialog } from '../src/overlay/dialog.tsx';
import type { FoundOptions } from '../src/overlay/search-choices.tsx';
import { FilterSearch } from '../src/table/filter-search.tsx';
import { usePage } from './page.ts';

usePage();

const OPTIONS = [
  { value: '1', label: 'Кафе на Лесной', hint: 'Москва, Лесная улица, 5' },
  { value: '2', label: 'Киоск у вокзала' },
];

function Chooser({
  found = {},
  onChoose = () => {},
}: {
  found?: Partial<FoundOptions>;
  onChoose?: (value: string) => void;
}) {
  const [query, onQuery] = useState('');
  const options = OPTIONS.filter(({ label }) => label.includes(query));
  return (
    <Field label="Торговая точка" error="Выберите точку, где стоит касса.">
      <SearchSelect
        label="Найти точку"
        value="1"
        text="Кафе на Лесной"
        empty="Выберите точку"
        found={{ query, onQuery, options, busy: false, ...found }}
        onChoose={({ value }) => onChoose(value)}
      />
    </Field>
  );
}

const open = () => userEvent.click(screen.getByRole('combobox', { name: 'Торговая точка' }));

describe('a chooser that searches', () => {
  it('is a field with a label, a value and an error', () => {
    render(<Chooser />);
    const field = screen.getByRole('combobox', { name: 'Торговая точка' });
    expect(field.textContent).toBe('Кафе на Лесной');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('finds by what is typed, chooses by a press and closes', async () => {
    const chosen = vi.fn();
    render(<Chooser onChoose={chosen} />);
    await open();
    expect(screen.getByRole('button', { name: /Кафе/ }).getAttribute('aria-current')).toBe('true');
    await userEvent.type(screen.getByRole('searchbox', { name: 'Найти точку' }), 'Киоск');
    expect(screen.queryByRole('button', { name: /Кафе/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /Киоск/ }));
    expect(chosen).toHaveBeenCalledExactlyOnceWith('2');
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('goes from the search to what was found by arrows, and Enter sends no form', async () => {
    const [chosen, send] = [vi.fn(), vi.fn()];
    render(
      <form onSubmit={send}>
        <Chooser onChoose={chosen} />
      </form>,
    );
    await open();
    await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('2');
    expect(send).not.toHaveBeenCalled();
  });

  it('says that nothing was found, that it looks, or why it cannot', async () => {
    const { rerender } = render(<Chooser found={{ options: [] }} />);
    await open();
    expect(screen.getByText('Ничего не нашлось')).toBeTruthy();
    rerender(<Chooser found={{ options: [], busy: true }} />);
    expect(screen.getByText('Ищем…')).toBeTruthy();
    rerender(<Chooser found={{ options: [], failure: 'Список не открылся. Попробуйте ещё раз.' }} />);
    expect(screen.getByText(/Список не открылся/)).toBeTruthy();
  });

  it('never ends silently: the next part is one press away', async () => {
    const onMore = vi.fn();
    render(<Chooser found={{ onMore }} />);
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Показать ещё' }));
    expect(onMore).toHaveBeenCalledTimes(1);
  });

  it('works inside a dialog, which stays open', async () => {
    const chosen = vi.fn();
    render(
      <Dialog open title="Перенести кассу">
        <Chooser onChoose={chosen} />
      </Dialog>,
    );
    await open();
    await userEvent.click(screen.getByRole('button', { name: /Киоск/ }));
    expect(chosen).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('dialog', { name: 'Перенести кассу' })).toBeTruthy();
  });
});

describe('a filter that searches', () => {
  it('asks for nothing before it is opened, and its values are links', async () => {
    const opened = vi.fn();
    const found = {
      query: '',
      onQuery: () => {},
      busy: false,
      options: OPTIONS.map((each) => ({ ...each, href: `?outlet=${each.value}` })),
    };
    render(
      <FilterSearch label="Точка" searchLabel="Найти точку" chosen="2" found={found} onOpenChange={opened} />,
    );
    expect(opened).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Точка' }));
    expect(opened).toHaveBeenCalledWith(true);
    const link = screen.getByRole('link', { name: /Киоск/ });
    expect(link.getAttribute('href')).toBe('?outlet=2');
    expect(link.getAttribute('aria-current')).toBe('true');
  });
});
