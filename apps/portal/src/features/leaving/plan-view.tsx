import { routes } from '@koreshok/domain/routes';
import { Card, counted, DateTime, Figure, TextLink } from '@koreshok/ui';

import type { LeavingPlan } from '@/server/routers/leaving.ts';

import { dayFigures } from './words.ts';

type Step = LeavingPlan['steps'][number];

/** What a notice brings about, in numbers. */
export function LeavingFigures({
  lastDay,
  registers,
  unused,
  keptUntil,
}: Pick<LeavingPlan, 'lastDay' | 'registers' | 'keptUntil'> & {
  unused: LeavingPlan['unused'] | null;
}) {
  return (
    <div className="grid gap-5 sm:grid-cols-2 xl:grid-cols-4">
      <Figure label="Последний день" value={dayFigures(lastDay)} note="включительно, по Москве" />
      <Figure
        label="Уходят"
        value={counted(registers, 'касса', 'кассы', 'касс')}
        note="до конца этого дня работают как прежде"
      />
      {unused !== null && (
        <Figure
          label="Останется неиспользованным"
          value={counted(unused.days, 'день', 'дня', 'дней')}
          note={
            unused.days === 0
              ? 'оплаченных дней не останется'
              : `у ${counted(unused.registers, 'кассы', 'касс', 'касс')}${unused.freeDays > 0 ? `, ещё бесплатных: ${unused.freeDays}` : ''}`
          }
        />
      )}
      <Figure
        label="Документы хранятся до"
        value={<DateTime value={keptUntil} look="date" />}
        note="каждый пять лет со дня приёма"
      />
    </div>
  );
}

/** What happens by itself, sentence by sentence. */
export function LeavingConsequences({
  whole,
  contracts,
  keptUntil,
}: Pick<LeavingPlan, 'contracts' | 'keptUntil'> & { whole: boolean }) {
  return (
    <Card title="Что произойдёт">
      <ul className="flex list-disc flex-col gap-2 pl-5">
        <li>
          После последнего дня документы этих касс не принимаются. Касса, которая продолжит слать их нам,
          через 30 дней остановится.
        </li>
        {contracts.length > 0 && (
          <li>
            Прекратятся договоры:{' '}
            {contracts.map(({ id, number }, place) => (
              <span key={id}>
                {place > 0 && ', '}
                <TextLink href={routes.client.contract(id)}>№ {number}</TextLink>
              </span>
            ))}
            . Налоговая узнает об этом от оператора в течение рабочего дня.
          </li>
        )}
        {whole ? (
          <li>
            Кабинет останется открыт для просмотра: чеки, документы и выгрузка — до{' '}
            <DateTime value={keptUntil} look="date" />. Менять в нём ничего нельзя. Доступ сервисных центров и
            партнёров закроется.
          </li>
        ) : (
          <li>
            Остальные кассы, договор и кабинет работают как прежде. Принятые документы этих касс видны до{' '}
            <DateTime value={keptUntil} look="date" />.
          </li>
        )}
        <li>До конца последнего дня уведомление можно отозвать.</li>
      </ul>
    </Card>
  );
}

/** What the client does on its registers, with the dates of the law. */
export function LeavingSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <Card
      title="Что сделать на кассах"
      description="Этого за вас никто не сделает: касса подчиняется только владельцу."
    >
      <ol className="flex flex-col gap-4">
        {steps.map(({ title, text, due }, place) => (
          <li key={title} className="flex gap-3">
            <span
              aria-hidden
              className="grid size-6 shrink-0 place-items-center rounded-full border border-outline text-xs font-semibold tabular-nums text-muted"
            >
              {place + 1}
            </span>
            <div className="min-w-0">
              <p className="font-medium">
                {title}
                {due !== null && (
                  <>
                    {' '}
                    — до <DateTime value={due} look="date" />
                  </>
                )}
              </p>
              <p className="text-sm text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
