import { type Actor, mayAccess } from '@koreshok/domain';
import type { ServiceContext } from '@koreshok/services/context';
import { listReceipts, type ReceiptRow } from '@koreshok/services/receipts';
import {
  type RegistersOverview,
  registersOverview,
  type SalesToday,
  salesToday,
} from '@koreshok/services/today';

/** What a client's first page shows. Money is null for a role that may not see it, and is then never asked for. */
export interface TodayView {
  readonly registers: RegistersOverview;
  readonly money: { readonly sales: SalesToday; readonly receipts: readonly ReceiptRow[] } | null;
}

const LATEST_RECEIPTS = 8;

export async function todayView(services: ServiceContext, actor: Actor): Promise<TodayView> {
  const registers = await registersOverview(services, actor);
  if (!mayAccess(actor, 'finance', 'read')) return { registers, money: null };
  const [sales, receipts] = await Promise.all([
    salesToday(services, actor),
    listReceipts(services, actor, { limit: LATEST_RECEIPTS }),
  ]);
  return { registers, money: { sales, receipts: receipts.items } };
}
