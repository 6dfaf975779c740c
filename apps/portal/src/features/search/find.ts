import type { OrganizationKind } from '@koreshok/domain';
import { LIGHT_WORDS } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { formatMoney, formatRegisterTime, groupByFour } from '@koreshok/ui';

import type { ReceiptRow } from '@/server/routers/receipts.ts';
import type { RegisterRow } from '@/server/routers/registers.ts';

import { operationWords } from '../receipts/operation.ts';
import type { Found } from './found.tsx';

/** A register found, leading where this audience has a page of it. */
export function foundRegister(row: RegisterRow, kind: OrganizationKind): Found {
  const withClient = kind === 'client' ? '' : `${row.clientName} · `;
  return {
    key: row.id,
    href: registerHref(row, kind),
    title: row.name,
    detail: `${withClient}${row.outletName} · РНМ ${groupByFour(row.registrationNumber)}`,
    aside: `${LIGHT_WORDS[row.light.state].shape} ${LIGHT_WORDS[row.light.state].words}`,
  };
}

function registerHref(row: RegisterRow, kind: OrganizationKind): string {
  if (kind === 'client') return routes.client.register(row.id);
  if (kind === 'service_center') return routes.serviceCenter.register(row.id);
  return kind === 'operator' ? routes.operator.client(row.clientId) : routes.reseller.client(row.clientId);
}

export function foundReceipt(row: ReceiptRow): Found {
  return {
    key: `${row.fn}-${row.number}`,
    href: routes.client.receipt(row.fn, row.number),
    title: `${operationWords(row.operationType)} № ${row.receiptNumber}`,
    detail: `${formatRegisterTime(row.registerTime)} · ${row.registerName}, ${row.outletName}`,
    aside: formatMoney(row.totalSum),
  };
}

/** A client found; an agent has no page of a client and is led to the list narrowed to it. */
export function foundClient(
  row: { readonly id: string; readonly name: string; readonly inn: string },
  kind: OrganizationKind,
): Found {
  const href =
    kind === 'operator'
      ? routes.operator.client(row.id)
      : kind === 'reseller'
        ? routes.reseller.client(row.id)
        : routes.agent.clients({ search: row.inn });
  return { key: row.id, href, title: row.name, detail: `ИНН ${row.inn}` };
}
