import { Button } from '../action/button.tsx';
import { LinkButton } from '../action/link-button.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { Card } from '../layout/card.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import type { Example } from './example.ts';

type Row = { id: string; number: string; sum: string };

const columns: readonly Column<Row>[] = [
  { key: 'number', heading: 'Чек', phone: 'title', cell: ({ number }) => number },
  { key: 'sum', heading: 'Сумма', align: 'end', cell: ({ sum }) => sum },
];
const list = { label: 'Чеки', columns, rows: [], rowId: ({ id }: Row) => id };

export const tableStatesExample: Example = {
  name: 'EmptyState, ErrorState, загрузка',
  group: 'Списки',
  about: 'Пустой список учит, сломанный говорит, что делать, загрузка занимает столько же места.',
  Show: () => (
    <div className="grid gap-4 lg:grid-cols-3">
      <Card flush title="Пусто">
        <DataTable
          {...list}
          empty={
            <EmptyState
              title="Здесь появятся чеки ваших касс"
              action={
                <LinkButton href="#add" variant="primary">
                  Подключить кассу
                </LinkButton>
              }
            >
              Чек виден через секунду после того, как касса его пробила.
            </EmptyState>
          }
        />
      </Card>
      <Card flush title="Не загрузилось">
        <DataTable {...list} error={<ErrorState code="7F3K-20QD" action={<Button>Повторить</Button>} />} />
      </Card>
      <Card flush title="Загружается">
        <DataTable {...list} loading={6} />
      </Card>
    </div>
  ),
};
