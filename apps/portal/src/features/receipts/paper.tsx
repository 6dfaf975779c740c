import type { Receipt } from '@koreshok/fiscal/receipt';
import { formatRegisterTimeShort } from '@koreshok/fiscal/time';
import { formatMoney, groupByFour, QrCode, ReceiptLine, ReceiptPair, ReceiptPaper } from '@koreshok/ui';

import { itemCount, itemDetails } from './item-words.ts';
import { buyerPairs, cashierWords, type Pair, paymentPairs, requisitePairs, titleWords } from './pairs.ts';

/** A receipt as its buyer holds it. */
export function Paper({ receipt, stamp }: { receipt: Receipt; stamp?: string | undefined }) {
  return (
    <ReceiptPaper
      stamp={stamp}
      head={
        <>
          <p className="font-semibold">{receipt.sellerName ?? 'Продавец не указан'}</p>
          {receipt.sellerInn !== null && <p className="text-sm text-paper-muted">ИНН {receipt.sellerInn}</p>}
          {receipt.place !== null && <p className="text-sm text-paper-muted">{receipt.place}</p>}
          {receipt.address !== null && <p className="text-sm text-paper-muted">{receipt.address}</p>}
        </>
      }
      title={titleWords(receipt)}
      meta={
        <>
          {receipt.receiptNumber !== null && <>№ {receipt.receiptNumber}, </>}
          {receipt.shiftNumber !== null && <>смена {receipt.shiftNumber}</>}
          {receipt.time !== null && <p>{formatRegisterTimeShort(receipt.time)}, время кассы</p>}
          {receipt.cashierName !== null && <p>{cashierWords(receipt.cashierName)}</p>}
        </>
      }
      total={receipt.total !== null && formatMoney(receipt.total)}
      sums={<Pairs pairs={[...paymentPairs(receipt), ...buyerPairs(receipt)]} />}
      requisites={<Pairs pairs={requisitePairs(receipt, groupByFour)} />}
      qr={receipt.qr !== null && <QrCode value={receipt.qr} label="QR-код чека" size={160} />}
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

function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  return pairs.map(({ term, value, mono }) => (
    <ReceiptPair key={term} term={term} mono={mono}>
      {value}
    </ReceiptPair>
  ));
}
