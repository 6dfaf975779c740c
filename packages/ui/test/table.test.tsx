// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Column } from '../src/table/column.ts';
import { BulkBar } from '../src/table/bulk-bar.tsx';
import { DataTable } from '../src/table/data-table.tsx';
import { FilterChips } from '../src/table/filter-chips.tsx';
import { FilterMenu } from '../src/table/filter-menu.tsx';
import { ListFooter, LoadMore } from '../src/table/list-footer.tsx';
import { SearchField } from '../src/table/search-field.tsx';
import { useSelection } from '../src/table/use-selection.ts';
import { usePage } from './page.ts';

usePage();

type Register = { id: string; name: string; days: number };

const registers: Register[] = [
  { id: 'a', name: 'Прилавок 1', days: 212 },
  { id: 'b', name: 'Прилавок 2', days: 12 },
];
const columns: Column<Register>[] = [
  {
    key: 'name',
    heading: 'Касса',
    cell: ({ name }) => name,
    sort: { href: '?sort=name', direction: 'ascending' },
  },
  { key: 'days', heading: 'Дней', align: 'end', cell: ({ days }) => days, sort: { href: '?sort=days' } },
];
const list = {
  label: 'Кассы',
  columns,
  rowId: ({ id }: Register) => id,
  rowName: ({ name }: Register) => name,
};

function Selectable({ initial = [] }: { initial?: string[] }) {
  const selection = useSelection(initial);
  return (
    <>
      <DataTable {...list} rows={registers} selection={selection} />
      <BulkBar text={selection.ids.size ? `Выбрано: ${selection.ids.size}` : ''} onClear={selection.clear}>
        <button type="button">Продлить</button>
      </BulkBar>
    </>
  );
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

describe('a list', () => {
  it('is a table with its name, headings and rows', () => {
    render(<DataTable {...list} rows={registers} />);
    const table = screen.getByRole('table', { name: 'Кассы' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(2);
    expect(within(table).getAllByRole('row')).toHaveLength(3);
  });

  it('sorts by links and says how it is sorted', () => {
    render(<DataTable {...list} rows={registers} />);
    const [name, days] = screen.getAllByRole('columnheader');
    expect(name!.getAttribute('aria-sort')).toBe('ascending');
    expect(days!.getAttribute('aria-sort')).toBe('none');
    expect(within(days!).getByRole('link').getAttribute('href')).toBe('?sort=days');
  });

  it('opens a row by the link in its first column, and marks the open one', () => {
    render(<DataTable {...list} rows={registers} rowHref={({ id }) => `/registers/${id}`} activeId="b" />);
    expect(screen.getByRole('link', { name: 'Прилавок 1' }).getAttribute('href')).toBe('/registers/a');
    expect(screen.getByRole('link', { current: true }).textContent).toBe('Прилавок 2');
  });

  it('teaches when it is empty and says what to do when it failed', () => {
    const { rerender } = render(<DataTable {...list} rows={[]} empty={<p>Здесь появятся кассы</p>} />);
    expect(screen.getByText('Здесь появятся кассы')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    rerender(<DataTable {...list} rows={registers} error={<p>Не удалось загрузить</p>} />);
    expect(screen.getByText('Не удалось загрузить')).toBeTruthy();
    expect(screen.queryByText('Прилавок 1')).toBeNull();
  });

  it('holds the room of rows that are coming, without calling itself empty', () => {
    render(<DataTable {...list} rows={[]} loading={3} empty={<p>Здесь появятся кассы</p>} />);
    expect(screen.getAllByRole('row')).toHaveLength(4);
    expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('true');
    expect(screen.queryByText('Здесь появятся кассы')).toBeNull();
  });
});

describe('choosing rows', () => {
  it('chooses one, shows what can be done, and forgets at a press', async () => {
    render(<Selectable />);
    await userEvent.click(box('Выбрать: Прилавок 2'));
    expect(screen.getByText('Выбрано: 1')).toBeTruthy();
    expect(box('Выбрать все строки').indeterminate).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Снять выбор' }));
    expect(screen.queryByText(/Выбрано/)).toBeNull();
    expect(box('Выбрать: Прилавок 2').checked).toBe(false);
  });

  it('chooses all and none, leaving rows of other pages alone', async () => {
    render(<Selectable initial={['elsewhere']} />);
    await userEvent.click(box('Выбрать все строки'));
    expect(screen.getByText('Выбрано: 3')).toBeTruthy();
    await userEvent.click(box('Выбрать все строки'));
    expect(screen.getByText('Выбрано: 1')).toBeTruthy();
  });
});

describe('what stands around a list', () => {
  it('takes off one filter or all by links', () => {
    const chips = [
      { label: 'Точка', value: 'Лесная', removeHref: '?state=failing' },
      { label: 'Состояние', value: 'не передают', removeHref: '?outlet=1' },
    ];
    render(<FilterChips chips={chips} clearHref="?" />);
    expect(screen.getByRole('link', { name: 'Убрать фильтр «Точка»' }).getAttribute('href')).toBe(
      '?state=failing',
    );
    expect(screen.getByRole('link', { name: 'Сбросить всё' }).getAttribute('href')).toBe('?');
  });

  it('adds a filter from a menu of links that shows which holds', async () => {
    const options = [
      { label: 'Кончается за месяц', href: '?term=month', active: true },
      { label: 'Кончился', href: '?term=over' },
    ];
    render(<FilterMenu label="Срок" options={options} />);
    await userEvent.click(screen.getByRole('button', { name: 'Срок' }));
    const [month, over] = screen.getAllByRole('menuitem');
    expect(month!.getAttribute('aria-current')).toBe('true');
    expect(over!.getAttribute('href')).toBe('?term=over');
  });

  it('shows more by a link, or by a function that is busy meanwhile', async () => {
    const load = vi.fn();
    const { rerender } = render(<ListFooter shown="Показано 50" more={<LoadMore href="?after=x" />} />);
    expect(screen.getByRole('link', { name: 'Показать ещё' }).getAttribute('href')).toBe('?after=x');
    rerender(<LoadMore onLoad={load} />);
    await userEvent.click(screen.getByRole('button', { name: 'Показать ещё' }));
    rerender(<LoadMore onLoad={load} busy />);
    await userEvent.click(screen.getByRole('button', { name: 'Показать ещё' }));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('searches in a field with a name of its own', () => {
    render(<SearchField label="Найти кассу" name="q" />);
    expect(screen.getByRole('searchbox', { name: 'Найти кассу' }).getAttribute('name')).toBe('q');
  });
});
