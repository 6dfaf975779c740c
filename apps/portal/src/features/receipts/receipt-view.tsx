import type { Receipt } from '@koreshok/fiscal/receipt';
import {
  formatMoney,
  groupByFour,
  QrCode,
  ReceiptLine,
  ReceiptPair,
  ReceiptPaper,
  RegisterTimeText,
} from '@koreshok/ui';
import type { ReactNode } from 'react';

import {
  itemCount,
  itemDetails,
  receiptCircumstances,
  receiptRequisites,
  receiptSums,
  receiptTitle,
} from './words.ts';

const GROUPED = new Set(['РНМ ККТ', 'ФН']);

/** A receipt, БСО or correction as its buyer holds it, with the QR code of the tax service. */
export function ReceiptView({
  receipt,
  stamp,
  foot,
}: {
  receipt: Receipt;
  /** Across the paper: what keeps it from being an ordinary receipt. */
  stamp?: ReactNode;
  foot?: ReactNode;
}) {
  const { sellerName, sellerInn, place, address, receiptNumber, shiftNumber, time, total, qr } = receipt;
  return (
    <ReceiptPaper
      stamp={stamp}
      head={
        <>
          <p className="font-semibold">{sellerName ?? 'Продавец не указан'}</p>
          {sellerInn !== null && <p className="text-sm text-paper-muted">ИНН {sellerInn}</p>}
          {place !== null && <p className="text-sm text-paper-muted">{place}</p>}
          {address !== null && <p className="text-sm text-paper-muted">{address}</p>}
        </>
      }
      title={receiptTitle(receipt)}
      meta={
        <>
          {receiptNumber !== null && <span>№ {receiptNumber} · </span>}
          {shiftNumber !== null && <span>смена {shiftNumber} · </span>}
          {time !== null && <RegisterTimeText seconds={time} unmarked />}
        </>
      }
      total={total === null ? undefined : formatMoney(total)}
      sums={receiptSums(receipt).map(({ term, value }) => (
        <ReceiptPair key={term} term={term}>
          {value}
        </ReceiptPair>
      ))}
      requisites={
        <>
          {receiptCircumstances(receipt).map(({ term, value }) => (
            <ReceiptPair key={term} term={term}>
              {value}
            </ReceiptPair>
          ))}
          {receiptRequisites(receipt).map(({ term, value }) => (
            <ReceiptPair key={term} term={term} mono>
              {GROUPED.has(term) ? groupByFour(value) : value}
            </ReceiptPair>
          ))}
        </>
      }
      qr={qr !== null && <QrCode value={qr} label="QR-код чека для проверки" size={160} />}
      foot={foot}
    >
      {receipt.items.map((item, index) => (
        <ReceiptLine
          key={index}
          name={item.name ?? 'Без названия'}
          count={itemCount(item)}
          sum={item.sum === null ? '' : formatMoney(item.sum)}
          details={itemDetails(item)}
        />
      ))}
    </ReceiptPaper>
  );
}
