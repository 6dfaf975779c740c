import { routes } from '@koreshok/domain/routes';
import { counted } from '@koreshok/ui';

/** A question of somebody outside that only the client's own people can answer. */
export interface Asked {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

/** What waits for an answer: partners who ask for receipts, people who ask to be let in. */
export function askedOf(
  consents: readonly { readonly viewerName: string; readonly days: number }[],
  joins: readonly { readonly name: string }[],
): readonly Asked[] {
  const [consent] = consents;
  const [join] = joins;
  return [
    ...(consent === undefined
      ? []
      : [
          {
            title:
              consents.length === 1
                ? `${consent.viewerName} просит открыть чеки на ${counted(consent.days, 'день', 'дня', 'дней')}`
                : `Открыть чеки просят: ${counted(consents.length, 'запрос', 'запроса', 'запросов')}`,
            text: 'Без вашего ответа ничего не откроется.',
            href: routes.client.access(),
          },
        ]),
    ...(join === undefined
      ? []
      : [
          {
            title:
              joins.length === 1
                ? `${join.name} просит доступ в кабинет`
                : `Доступ в кабинет просят: ${counted(joins.length, 'человек', 'человека', 'человек')}`,
            text: 'Пока вы не ответите, в кабинет никто не войдёт.',
            href: routes.person.people('requests'),
          },
        ]),
  ];
}
