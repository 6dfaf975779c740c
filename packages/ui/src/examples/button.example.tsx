import { Download, Plus } from 'lucide-react';
import { Button } from '../action/button.tsx';
import type { Example } from './example.ts';

export const buttonExample: Example = {
  name: 'Button',
  group: 'Действия',
  about: 'Глагол с предметом. Главная кнопка на странице одна, опасная живёт в подтверждении.',
  Show: () => (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" icon={<Plus aria-hidden />}>
          Добавить кассу
        </Button>
        <Button icon={<Download aria-hidden />}>Выгрузить чеки</Button>
        <Button variant="ghost">Отменить</Button>
        <Button variant="danger">Отозвать доступ</Button>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" busy>
          Подписать договор
        </Button>
        <Button disabled>Нет прав</Button>
        <Button size="small">Показать ещё</Button>
        <Button size="large" variant="primary">
          Подключить кассу
        </Button>
      </div>
    </div>
  ),
};
