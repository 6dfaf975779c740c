import { routes } from '@koreshok/domain/routes';
import {
  Badge,
  Breadcrumbs,
  Card,
  CopyCode,
  DateTime,
  KeyValue,
  Notice,
  PageHeader,
  TextLink,
} from '@koreshok/ui';

import type { DeadLetterRow } from '@/server/routers/dead-letters.ts';

import { DeadLetterActions } from './dead-letter-actions.tsx';
import { KIND_WORDS, STATE_OF_ONE, TARGET_WORDS } from './words.ts';

/** One document that nothing more comes of by itself: what happened, what to do, and the way to do it. */
export function DeadLetterView({ letter }: { letter: DeadLetterRow }) {
  return (
    <div className="flex max-w-4xl flex-col gap-5">
      <PageHeader
        trail={
          <Breadcrumbs crumbs={[{ label: 'Отложены при передаче', href: routes.operator.deadLetters() }]} />
        }
        title={`Документ № ${letter.number}`}
        mark={
          <Badge tone={letter.state === 'open' ? 'warning' : 'neutral'}>{STATE_OF_ONE[letter.state]}</Badge>
        }
      />
      <Notice tone={letter.state === 'open' ? 'warning' : 'info'} title={letter.text.what}>
        {letter.state === 'open' ? letter.text.todo : <Decision letter={letter} />}
      </Notice>
      <DeadLetterActions letter={letter} />
      <Card title="Документ">
        <KeyValue
          items={[
            { term: 'ФН', value: <CopyCode value={letter.fn} label="номер ФН" /> },
            { term: 'Номер', value: letter.number },
            {
              term: 'Чей',
              value: (
                <TextLink href={routes.operator.client(letter.organizationId)}>
                  {letter.organizationName}
                </TextLink>
              ),
            },
            { term: 'Кому', value: TARGET_WORDS[letter.target] },
          ]}
        />
      </Card>
      <Card title="Для разбора">
        <KeyValue
          items={[
            { term: 'Причина', value: KIND_WORDS[letter.kind] },
            { term: 'Код ответа', value: <span className="font-mono">{letter.code}</span> },
            { term: 'Слова получателя', value: letter.message === '' ? 'нет' : letter.message },
            { term: 'Попыток', value: letter.attempts },
            { term: 'Отложен', value: <DateTime value={letter.createdAt} /> },
          ]}
        />
      </Card>
    </div>
  );
}

function Decision({ letter }: { letter: DeadLetterRow }) {
  return (
    <>
      {letter.state === 'resent' ? 'Отправлен ещё раз' : 'Закрыт'}{' '}
      <DateTime value={letter.decidedAt ?? letter.createdAt} />
      {letter.reason === '' ? '.' : `: ${letter.reason}`}
    </>
  );
}
