import { QrCode } from '../receipt/qr-code.tsx';
import { ReceiptLine, ReceiptPair, ReceiptPaper } from '../receipt/receipt-paper.tsx';
import type { Example } from './example.ts';

export const receiptPaperExample: Example = {
  name: 'ReceiptPaper',
  group: 'Чек',
  about: 'Чек как бумага, одинаковый в обеих темах и на печати.',
  Show: () => (
    <ReceiptPaper
      head={
        <>
          <p className="font-semibold">ООО «Ромашка»</p>
          <p className="text-sm text-paper-muted">Кафе на Лесной, Москва, ул. Лесная, д. 12, стр. 3</p>
        </>
      }
      title="Кассовый чек. Приход"
      meta="№ 40 213 · смена 128 · 22 ноября 2026, 14:05"
      total="1 234,50 ₽"
      sums={
        <>
          <ReceiptPair term="Безналичными">1 234,50 ₽</ReceiptPair>
          <ReceiptPair term="в том числе НДС 22 %">222,61 ₽</ReceiptPair>
        </>
      }
      requisites={
        <>
          <ReceiptPair term="РНМ" mono>
            0005 6834 2701 9274
          </ReceiptPair>
          <ReceiptPair term="ФН" mono>
            9960 4403 0284 7561
          </ReceiptPair>
          <ReceiptPair term="ФД" mono>
            40213
          </ReceiptPair>
          <ReceiptPair term="ФП" mono>
            1847263950
          </ReceiptPair>
        </>
      }
      qr={
        <QrCode
          label="QR-код чека"
          value="t=20261122T1405&s=1234.50&fn=9960440302847561&i=40213&fp=1847263950&n=1"
          size={160}
        />
      }
      foot="Спасибо, ждём вас снова"
    >
      <ReceiptLine name="Капучино 300 мл" count="2 × 249,00" sum="498,00" details={['НДС 22 %']} />
      <ReceiptLine
        name="Вода питьевая негазированная «Сенежская», 0,5 л"
        count="1 × 89,50"
        sum="89,50"
        details={['НДС 22 %', 'Маркировка проверена, товар в обороте']}
      />
      <ReceiptLine name="Обед дня" count="1 × 647,00" sum="647,00" details={['НДС 22 %']} />
    </ReceiptPaper>
  ),
};
