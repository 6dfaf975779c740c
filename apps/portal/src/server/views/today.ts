import { type Actor, mayAccess } from '@koreshok/domain';
import type { ServiceContext } from '@koreshok/services/context';
import { listReceipts, type ReceiptRow } from '@koreshok/services/receipts';
import {
  type RegistersOverview,
  registersOverview,
  type SalesToday,
  salesToday,
} from '@koreshok/services/today';

/** What a client's first page shows. A part is null for a role that may not see it, and is then never asked for. */
export interface TodayView {
  readonly registers: RegistersOverview | null;
  readonly sales: SalesToday | null;
  readonly receipts: readonly ReceiptRow[] | null;
}

const LATEST_RECEIPTS = 8;

export async function todayView(services: ServiceContext, actor: Actor): Promise<TodayView> {
  const [registers, sales, receipts] = await Promise.all([
    mayAccess(actor, 'technical', 'read') ? registersOverview(services, actor) : null,
    mayAccess(actor, 'finance', 'read', 'sales') ? salesToday(services, actor) : null,
    mayAccess(actor, 'finance', 'read', 'receipts')
      ? listReceipts(services, actor, { limit: LATEST_RECEIPTS })
      : null,
  ]);
  return { registers, sales, receipts: receipts?.items ?? null };
}
