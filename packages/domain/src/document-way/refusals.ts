/** What a code of the tax service means to the one who reads it: what is wrong, and what to do. */
export interface RefusalText {
  readonly what: string;
  readonly todo: string;
}

const WRONG_TIME: RefusalText = {
  what: 'Дата или время документа неверны.',
  todo: 'Выставьте часы кассы и оформите чек заново.',
};

/**
 * Codes of the tax service that are public (practice of 2025–2026; the full list is in the closed protocol between
 * operators and ФНС). 300 is that of the soft quarantine.
 */
const REFUSALS: ReadonlyMap<number, RefusalText> = new Map([
  [
    300,
    {
      what: 'Регистрация кассы в налоговой ещё не закончена.',
      todo: 'Делать ничего не нужно: документ будет принят, когда регистрация завершится.',
    },
  ],
  [
    420,
    {
      what: 'В документе нет обязательного реквизита.',
      todo: 'Обновите прошивку или кассовую программу и оформите чек заново.',
    },
  ],
  [502, WRONG_TIME],
  [503, WRONG_TIME],
  [
    507,
    {
      what: 'Сумма оплат не сходится с итогом чека.',
      todo: 'Проверьте кассовую программу и оформите чек заново с верными суммами.',
    },
  ],
]);

/** The text of a code; undefined for one that is not public, of which only the tax service's own words are known. */
export function refusalText(code: number): RefusalText | undefined {
  return REFUSALS.get(code);
}
