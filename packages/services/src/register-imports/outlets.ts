import type { Transaction } from '@koreshok/db';
import type { TypedRow } from './columns.ts';
import type { RowFinding } from './finding.ts';

/** Outlets of a client by their names in lower case. */
export type KnownOutlets = ReadonlyMap<string, readonly { readonly id: string; readonly address: string }[]>;

export async function knownOutlets(transaction: Transaction, organizationId: string): Promise<KnownOutlets> {
  const outlets = await transaction.outlet.findMany({
    where: { organizationId, archivedAt: null },
    select: { id: true, name: true, address: true },
  });
  const byName = new Map<string, { id: string; address: string }[]>();
  for (const { id, name, address } of outlets) {
    const key = keyOf(name);
    byName.set(key, [...(byName.get(key) ?? []), { id, address }]);
  }
  return byName;
}

export interface Place {
  /** Null when the outlet is still to be made, or the row does not say where it stands. */
  readonly outletId: string | null;
  readonly findings: readonly RowFinding[];
}

const ADDRESS_MOST = 200;
const NAME_MOST = 120;

/** Where a row's register stands: an outlet there is, or one to be made of its name and address. */
export function placeOf(
  outlets: KnownOutlets,
  { outlet, address }: Pick<TypedRow, 'outlet' | 'address'>,
): Place {
  if (outlet === '') {
    const all = [...outlets.values()].flat();
    const [only] = all;
    if (only !== undefined && all.length === 1) return { outletId: only.id, findings: [] };
    return refused('outlet', 'Укажите торговую точку.');
  }
  const named = outlets.get(keyOf(outlet)) ?? [];
  const [first] = named;
  if (first !== undefined && named.length === 1) return { outletId: first.id, findings: [] };
  const there = named.find((each) => keyOf(each.address) === keyOf(address));
  if (there !== undefined) return { outletId: there.id, findings: [] };
  if (named.length > 1) {
    return refused('address', 'Точек с таким названием несколько: укажите адрес нужной, как в её карточке.');
  }
  if (outlet.length > NAME_MOST) return refused('outlet', `Не длиннее ${NAME_MOST} знаков.`);
  if (address === '' || address.length > ADDRESS_MOST) {
    return refused('outlet', 'Такой точки нет. Исправьте название или укажите адрес, и мы создадим её.');
  }
  return {
    outletId: null,
    findings: [{ field: 'outlet', severity: 'warning', sentence: 'Такой точки ещё нет: создадим.' }],
  };
}

export const keyOf = (text: string): string => text.trim().toLocaleLowerCase('ru').replace(/\s+/g, ' ');

function refused(field: RowFinding['field'], sentence: string): Place {
  return { outletId: null, findings: [{ field, severity: 'error', sentence }] };
}
