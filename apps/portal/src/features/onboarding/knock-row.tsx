import type { Knock } from '@koreshok/domain';
import { DateTime, groupByFour, type State, StateMark } from '@koreshok/ui';

import type { RegisterKnock } from '@/server/routers/onboarding.ts';

const STATES: Readonly<Record<Knock['state'], State>> = {
  silent: 'unknown',
  held: 'failing',
  connected: 'attention',
  selling: 'working',
};

/**
 * One register on its first day: what was heard of it, and what to do next; a silent one with the numbers to compare,
 * unless it is one of many.
 */
export function KnockRow({
  register,
  transfer,
  oneOfMany = false,
}: {
  register: RegisterKnock;
  transfer: boolean;
  oneOfMany?: boolean;
}) {
  const { name, outletName, registrationNumber, fn, knock } = register;
  return (
    <li className="flex flex-col gap-1">
      <p className="font-medium">
        {name} <span className="font-normal text-muted">· {outletName}</span>
      </p>
      <StateMark state={STATES[knock.state]}>{wordsOf(knock, transfer)}</StateMark>
      <p className="text-base text-muted">
        {'at' in knock && (
          <>
            <DateTime value={knock.at} look="figures" />.{' '}
          </>
        )}
        {nextOf(knock, transfer)}
      </p>
      {knock.state === 'silent' && !oneOfMany && (
        <p className="text-base text-muted">
          Отправили, а здесь тихо? Сверьте номера с отчётом кассы: документ с другими номерами мы не примем.
          РНМ <span className="font-mono whitespace-nowrap">{groupByFour(registrationNumber)}</span>
          {fn !== null && (
            <>
              , ФН <span className="font-mono whitespace-nowrap">{groupByFour(fn)}</span>
            </>
          )}
        </p>
      )}
    </li>
  );
}

function wordsOf(knock: Knock, transfer: boolean): string {
  switch (knock.state) {
    case 'silent':
      return transfer ? 'Ждём отчёт об изменении параметров' : 'Ждём отчёт о регистрации';
    case 'held':
      return knock.text.what;
    case 'connected':
      return 'Касса на связи';
    case 'selling':
      return 'Чеки приходят';
    default: {
      const never: never = knock;
      throw new Error(`No words for ${JSON.stringify(never)}`);
    }
  }
}

function nextOf(knock: Knock, transfer: boolean): string {
  switch (knock.state) {
    case 'silent':
      return transfer
        ? 'Введите настройки и напечатайте отчёт в том же ФН.'
        : 'Введите настройки и напечатайте отчёт о регистрации.';
    case 'held':
      return knock.text.todo;
    case 'connected':
      return 'Откройте смену и пробейте первый чек.';
    case 'selling':
      return 'Больше ничего делать не нужно.';
    default: {
      const never: never = knock;
      throw new Error(`No words for ${JSON.stringify(never)}`);
    }
  }
}
