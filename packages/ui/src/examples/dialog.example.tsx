import { Button } from '../action/button.tsx';
import { Field } from '../form/field.tsx';
import { Input } from '../form/input.tsx';
import { ConfirmDialog } from '../overlay/confirm-dialog.tsx';
import { Dialog } from '../overlay/dialog.tsx';
import { Money } from '../value/money.tsx';
import type { Example } from './example.ts';

export const dialogExample: Example = {
  name: 'Dialog, ConfirmDialog',
  group: 'Поверх',
  about: 'Подтверждение говорит, что произойдёт, числами; кнопка повторяет действие.',
  Show: () => (
    <div className="flex flex-wrap gap-3">
      <Dialog
        title="Пригласить сотрудника"
        description="Мы отправим ссылку, она действует три дня."
        trigger={<Button>Пригласить сотрудника</Button>}
        footer={<Button variant="primary">Отправить приглашение</Button>}
      >
        <Field label="Почта" hint="Например, anna@example.ru">
          <Input type="email" name="email" />
        </Field>
      </Dialog>
      <ConfirmDialog
        title="Продлить 128 касс на 15 месяцев?"
        confirmLabel="Продлить 128 касс"
        trigger={<Button variant="primary">Продлить кассы</Button>}
        onConfirm={() => undefined}
      >
        С лицевого счёта спишется <Money kopecks={44_800_000} show="auto" />, останется{' '}
        <Money kopecks={1_240_000} show="auto" />. Срок каждой кассы сдвинется на 15 месяцев.
      </ConfirmDialog>
      <ConfirmDialog
        danger
        title="Отозвать доступ у сервисного центра?"
        confirmLabel="Отозвать доступ"
        trigger={<Button>Отозвать доступ</Button>}
        onConfirm={() => {
          throw new Error('Доступ уже отозван. Обновите страницу.');
        }}
      >
        «Касса-Сервис» сразу перестанет видеть 14 касс. Уже сделанные записи останутся.
      </ConfirmDialog>
    </div>
  ),
};
