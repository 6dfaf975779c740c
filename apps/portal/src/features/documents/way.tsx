import type { DocumentStep, RefusalText } from '@koreshok/domain';
import { Card, DateTime, Timeline, type TimelineItem } from '@koreshok/ui';

const TITLES: Readonly<Record<DocumentStep['step'], string>> = {
  received: 'Получен от кассы',
  sent: 'Передан в ФНС',
  verdict: 'Ответ ФНС',
};

interface Answer {
  readonly code: number;
  readonly message: string;
  readonly text: RefusalText | null;
}

/** A document's way from the register to the tax service's answer. */
export function DocumentWay({ way, answer }: { way: readonly DocumentStep[]; answer: Answer | null }) {
  const waitsAt = way.findIndex(({ state }) => state === 'pending');
  return (
    <Card title="Путь документа">
      <Timeline
        label="Путь документа"
        items={way.map(
          (step, index): TimelineItem => ({
            title: TITLES[step.step],
            time: step.at !== null && <DateTime value={step.at} />,
            detail:
              step.step === 'verdict' && step.state !== 'pending' && answer !== null
                ? `${step.sentence} ${answerWords(answer)}`
                : step.sentence,
            state: stateOf(step, index === waitsAt),
          }),
        )}
      />
    </Card>
  );
}

function stateOf({ state }: DocumentStep, waits: boolean): NonNullable<TimelineItem['state']> {
  if (state === 'failed') return 'failed';
  if (state === 'pending') return waits ? 'current' : 'ahead';
  return 'done';
}

/** Our words for a code that is known, else the other side's own. */
function answerWords({ code, message, text }: Answer): string {
  if (text !== null) return `${text.what} ${text.todo} (Код ${code}.)`;
  return message === '' ? `Код ответа ${code}.` : `Код ${code}: «${message}».`;
}
