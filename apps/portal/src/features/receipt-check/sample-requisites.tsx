import { formatMoney, ReceiptLine, ReceiptPair, ReceiptPaper } from '@koreshok/ui';
import type { ReactNode } from 'react';

/** Where the numbers of the form stand on a receipt: a made-up one with those numbers marked. */
export function SampleRequisites() {
  return (
    <figure className="max-lg:hidden">
      <div aria-hidden inert className="select-none">
        <ReceiptPaper
          head={<p className="font-semibold">Кофейня «Утро»</p>}
          title="Кассовый чек. Приход"
          meta={
            <>
              № 214 · смена 87 · <Mark>22.11.2026 14:05</Mark>
            </>
          }
          total={<Mark>{formatMoney(57_000)}</Mark>}
          sums={<ReceiptPair term="Безналичными">{formatMoney(57_000)}</ReceiptPair>}
          requisites={
            <>
              <ReceiptPair term="РНМ ККТ" mono>
                0001 2345 6701 2345
              </ReceiptPair>
              <ReceiptPair term="ФН" mono>
                <Mark>7380 4408 0012 3456</Mark>
              </ReceiptPair>
              <ReceiptPair term="ФД" mono>
                <Mark>12804</Mark>
              </ReceiptPair>
              <ReceiptPair term="ФПД" mono>
                <Mark>3840917265</Mark>
              </ReceiptPair>
            </>
          }
        >
          <ReceiptLine name="Капучино большой" count="2 × 210,00" sum={formatMoney(42_000)} />
          <ReceiptLine name="Круассан миндальный" count="1 × 150,00" sum={formatMoney(15_000)} />
        </ReceiptPaper>
      </div>
      <figcaption className="mt-4 text-center text-base text-muted">
        Отмечено то, что понадобится. Порядок строк на вашем чеке может быть другим.
      </figcaption>
    </figure>
  );
}

function Mark({ children }: { children: ReactNode }) {
  return (
    <span className="rounded-sm bg-accent px-1 text-on-accent [box-decoration-break:clone]">{children}</span>
  );
}
