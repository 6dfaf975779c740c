import { formatMoney, ReceiptLine, ReceiptPair, ReceiptPaper } from '@koreshok/ui';

/** A picture of what the cabinet is about: a made-up receipt, for the eye alone. */
export function SampleReceipt() {
  return (
    <div aria-hidden inert className="w-full max-w-sm rotate-2 px-6 select-none">
      <ReceiptPaper
        head={
          <>
            <p className="font-semibold">Кофейня «Утро»</p>
            <p className="text-sm text-paper-muted">Казань, ул. Баумана, 12</p>
          </>
        }
        title="Кассовый чек. Приход"
        meta="№ 214 · смена 87"
        total={formatMoney(57_000)}
        sums={
          <>
            <ReceiptPair term="Безналичными">{formatMoney(57_000)}</ReceiptPair>
            <ReceiptPair term="Принят ФНС">через 2 секунды</ReceiptPair>
          </>
        }
      >
        <ReceiptLine name="Капучино большой" count="2 × 210,00" sum={formatMoney(42_000)} />
        <ReceiptLine name="Круассан миндальный" count="1 × 150,00" sum={formatMoney(15_000)} />
      </ReceiptPaper>
    </div>
  );
}
