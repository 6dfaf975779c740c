import type { DocumentModel } from '@koreshok/fiscal/receipt';
import { Card, counted, KeyValue, type KeyValueItem, Money } from '@koreshok/ui';

import { Paper } from '../receipts/paper.tsx';

/** What a document says, as a person reads it: a receipt as paper, a report as its facts. */
export function DocumentContent({ content }: { content: DocumentModel }) {
  if (content.kind === 'receipt') return <Paper receipt={content} />;
  const items = factsOf(content);
  return (
    <Card title="Содержание">
      {items.length === 0 ? (
        <p className="text-muted">В этом документе нет данных для чтения.</p>
      ) : (
        <KeyValue items={items} />
      )}
    </Card>
  );
}

function factsOf(content: Exclude<DocumentModel, { kind: 'receipt' }>): KeyValueItem[] {
  return [
    text('Продавец', content.sellerName),
    text('ИНН', content.sellerInn),
    text('Адрес расчётов', content.address),
    text('Место расчётов', content.place),
    text('Кассир', content.cashierName),
    text('Смена', content.shiftNumber === null ? null : String(content.shiftNumber)),
    ...ownFacts(content),
    text('ФП', content.fiscalSign),
  ].filter((item) => item !== undefined);
}

function ownFacts(content: Exclude<DocumentModel, { kind: 'receipt' }>): (KeyValueItem | undefined)[] {
  switch (content.kind) {
    case 'registration':
      return [
        text('Заводской номер', content.factoryNumber),
        text('ОФД', content.ofdName, true),
        text('Системы налогообложения', content.taxations.join(', ')),
        text('Причины', content.reasons.map(({ name }) => name).join(', ')),
        text('Срок ключа', content.keyDays === null ? null : counted(content.keyDays, 'день', 'дня', 'дней')),
      ];
    case 'shift':
      return [
        text('Чеков за смену', content.receiptCount === null ? null : String(content.receiptCount)),
        text('Документов за смену', content.documentCount === null ? null : String(content.documentCount)),
        incomeOf(content.totals?.income?.total),
      ];
    case 'driveClosing':
    case 'settlementState':
      return [text('Не передано', content.unsent === null ? null : String(content.unsent.count))];
    case 'other':
      return [];
    default: {
      const never: never = content;
      throw new Error(`No facts of ${JSON.stringify(never)}`);
    }
  }
}

function text(term: string, value: string | null, licensed = false): KeyValueItem | undefined {
  if (value === null || value === '') return undefined;
  return { term, value: licensed ? <span data-licensed-operator>{value}</span> : value };
}

function incomeOf(total: number | undefined): KeyValueItem | undefined {
  return total === undefined ? undefined : { term: 'Приход за смену', value: <Money kopecks={total} /> };
}
