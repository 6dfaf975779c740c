import { FilterChips, FilterMenu } from '@koreshok/ui';

import { hrefWith } from '../lists/query.ts';
import { ReceiptFilterDialog } from './filter-dialog.tsx';
import { type AskedReceipts, type QuickPeriod, searchedWords } from './filters.ts';
import { OPERATIONS, operationWords } from './operation.ts';

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The filters of the receipt list: what holds, and menus that add more. */
export function ReceiptChips({
  asked,
  outlets,
  registers,
  periods,
  path,
}: {
  asked: AskedReceipts;
  outlets: readonly Choice[];
  registers: readonly Choice[];
  periods: readonly QuickPeriod[];
  /** The list without filters. */
  path: string;
}) {
  const href = (changes: AskedReceipts | Record<string, undefined>) => hrefWith(path, asked, changes);
  const named = (choices: readonly Choice[], id: string) =>
    choices.find((choice) => choice.id === id)?.name ?? id;
  const chips = [
    ...(asked.q === undefined ? [] : [chip('Поиск', searchedWords(asked.q), href({ q: undefined }))]),
    ...(asked.from === undefined && asked.to === undefined
      ? []
      : [chip('Период', periodWords(asked, periods), href({ from: undefined, to: undefined }))]),
    ...(asked.outlet === undefined
      ? []
      : [chip('Точка', named(outlets, asked.outlet), href({ outlet: undefined }))]),
    ...(asked.register === undefined
      ? []
      : [chip('Касса', named(registers, asked.register), href({ register: undefined }))]),
    ...(asked.operation === undefined
      ? []
      : [chip('Вид', operationWords(Number(asked.operation)), href({ operation: undefined }))]),
    ...(asked.least === undefined && asked.most === undefined
      ? []
      : [chip('Сумма', sumWords(asked), href({ least: undefined, most: undefined }))]),
    ...(asked.cashier === undefined ? [] : [chip('Кассир', asked.cashier, href({ cashier: undefined }))]),
  ];
  return (
    <FilterChips chips={chips} clearHref={path}>
      <FilterMenu
        label="Период"
        options={periods.map(({ label, from, to }) => ({
          label,
          href: href({ from, to }),
          active: from === asked.from && to === asked.to,
        }))}
      />
      {outlets.length > 1 && (
        <FilterMenu
          label="Точка"
          options={outlets.map(({ id, name }) => ({
            label: name,
            href: href({ outlet: id }),
            active: id === asked.outlet,
          }))}
        />
      )}
      {registers.length > 1 && (
        <FilterMenu
          label="Касса"
          options={registers.map(({ id, name }) => ({
            label: name,
            href: href({ register: id }),
            active: id === asked.register,
          }))}
        />
      )}
      <FilterMenu
        label="Вид"
        options={Object.entries(OPERATIONS).map(([code, label]) => ({
          label,
          href: href({ operation: code }),
          active: code === asked.operation,
        }))}
      />
      <ReceiptFilterDialog asked={asked} path={path} />
    </FilterChips>
  );
}

const chip = (label: string, value: string, removeHref: string) => ({ label, value, removeHref });

const dayWords = (day: string | undefined) => day?.split('-').reverse().join('.');

function periodWords({ from, to }: AskedReceipts, periods: readonly QuickPeriod[]): string {
  const quick = periods.find((period) => period.from === from && period.to === to);
  if (quick !== undefined) return quick.label.toLocaleLowerCase('ru');
  if (from === to) return dayWords(from) ?? '';
  return [from === undefined ? '' : `с ${dayWords(from)}`, to === undefined ? '' : `по ${dayWords(to)}`]
    .filter((part) => part !== '')
    .join(' ');
}

function sumWords({ least, most }: AskedReceipts): string {
  return [least === undefined ? '' : `от ${least} ₽`, most === undefined ? '' : `до ${most} ₽`]
    .filter((part) => part !== '')
    .join(' ');
}
