import { routes } from '@koreshok/domain/routes';
import { Card, LinkButton, Timeline } from '@koreshok/ui';

/** What a register that comes from another operator needs, in order (law.md §3: reason 2, report 11 in the same ФН). */
export function TransferPath({ registerId }: { registerId: string }) {
  return (
    <Card
      title="Переход от другого ОФД"
      description="ФН менять не нужно: касса продолжит с тем же накопителем."
      className="text-base"
    >
      <Timeline
        label="Порядок перехода"
        items={[
          {
            state: 'ahead',
            title: 'Дождитесь, пока касса всё отправит прежнему ОФД',
            detail:
              'Закройте смену и посмотрите на чеке о состоянии расчётов: непереданных документов должно быть 0. Потом их не отправить.',
          },
          {
            state: 'ahead',
            title: 'Подайте заявление о перерегистрации',
            detail:
              'Причина — «Смена ОФД» (код 2). Не позднее рабочего дня, следующего за сменой: в личном кабинете налоговой, через нас или на бумаге.',
          },
          {
            state: 'ahead',
            title: 'Введите настройки ниже',
            detail: 'Название и ИНН ОФД на кассе должны совпасть с указанными здесь.',
          },
          {
            state: 'ahead',
            title: 'Напечатайте отчёт об изменении параметров регистрации',
            detail: 'В том же ФН, причина — смена ОФД. Это первый документ, который придёт к нам.',
          },
        ]}
      />
      <LinkButton
        className="mt-2"
        href={routes.client.newApplication({ kind: 'reregistration', register: registerId })}
      >
        Подать заявление через нас
      </LinkButton>
    </Card>
  );
}
