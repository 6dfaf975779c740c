import { FilterChips, FilterMenu } from '@koreshok/ui';

import type { OutletPlaces } from '@/server/routers/outlets.ts';

import { hrefWith } from '../lists/query.ts';
import { OutletFilter } from '../outlets/outlet-filter.tsx';
import { type NamedRegisters, RegisterFilter } from '../registers/register-filter.tsx';
import { ReceiptFilterDialog } from './filter-dialog.tsx';
import { type AskedReceipts, type QuickPeriod, searchedWords } from './filters.ts';
import { OPERATIONS, operationWords } from './operation.ts';

/** What the list can be narrowed to. */
export interface ReceiptFilterOffer {
  /** Whose; one's own organization's when absent. */
  readonly clientId?: string;
  readonly outlets: OutletPlaces;
  readonly registers: NamedRegisters;
  /** How those that hold are called: they may stand beyond the first that are offered. */
  readonly outletName: string | undefined;
  readonly registerName: string | undefined;
}

/** The filters of the receipt list: what holds, and menus that add more. */
export function ReceiptChips({
  asked,
  offered,
  periods,
  path,
}: {
  asked: AskedReceipts;
  offered: ReceiptFilterOffer;
  periods: readonly QuickPeriod[];
  /** The list without filters. */
  path: string;
}) {
  const href = (changes: AskedReceipts | Record<string, undefined>) => hrefWith(path, asked, changes);
  const chips = [
    ...(asked.q === undefined ? [] : [chip('Поиск', searchedWords(asked.q), href({ q: undefined }))]),
    ...(asked.from === undefined && asked.to === undefined
      ? []
      : [chip('Период', periodWords(asked, periods), href({ from: undefined, to: undefined }))]),
    ...(asked.outlet === undefined
      ? []
      : [chip('Точка', offered.outletName ?? 'не найдена', href({ outlet: undefined }))]),
    ...(asked.register === undefined
      ? []
      : [chip('Касса', offered.registerName ?? 'не найдена', href({ register: undefined }))]),
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
      <OutletFilter places={offered.outlets} clientId={offered.clientId} path={path} asked={asked} />
      <RegisterFilter registers={offered.registers} clientId={offered.clientId} path={path} asked={asked} />
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
