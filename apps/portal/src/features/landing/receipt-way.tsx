import { Card, formatMoney, Timeline } from '@koreshok/ui';

/** One made-up receipt on its way from the counter to the tax service. */
export function ReceiptWay() {
  return (
    <Card
      title="Кофейня «Утро», касса у окна"
      description={`Чек на ${formatMoney(57_000)} · 14:05`}
      className="text-base"
    >
      <Timeline
        label="Путь одного чека"
        items={[
          { title: 'Касса пробила чек', time: '14:05:10', detail: 'Покупатель получил его на бумаге.' },
          {
            title: 'Чек принят и сохранён',
            time: '14:05:11',
            detail: 'Касса получила подтверждение: чек уже не пропадёт.',
          },
          {
            title: 'Налоговая служба приняла чек',
            time: '14:05:13',
            detail: 'Покупатель может его проверить.',
          },
          { title: 'Вы видите продажу в кабинете', time: '14:05:13', state: 'current' },
        ]}
      />
    </Card>
  );
}
