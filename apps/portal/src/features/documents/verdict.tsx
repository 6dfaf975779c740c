import type { DocumentVerdict } from '@koreshok/domain';
import { Badge, type Tone } from '@koreshok/ui';
import { CircleCheck, CircleDashed, CircleSlash, Clock, TriangleAlert } from 'lucide-react';

const LOOKS: Readonly<Record<DocumentVerdict, { words: string; tone: Tone; Icon: typeof Clock }>> = {
  not_sent: { words: 'ещё не отправлен', tone: 'neutral', Icon: CircleDashed },
  waiting: { words: 'ждёт ответа ФНС', tone: 'info', Icon: Clock },
  accepted: { words: 'принят ФНС', tone: 'positive', Icon: CircleCheck },
  soft_quarantine: { words: 'ФНС придержала', tone: 'warning', Icon: TriangleAlert },
  hard_quarantine: { words: 'ФНС не приняла', tone: 'danger', Icon: CircleSlash },
  put_aside: { words: 'отложен, не передан', tone: 'danger', Icon: TriangleAlert },
  test_drive: { words: 'тест-драйв', tone: 'info', Icon: CircleDashed },
};

/** What the tax service says of a document, in two words with its shape. */
export function VerdictBadge({ verdict }: { verdict: DocumentVerdict }) {
  const { words, tone, Icon } = LOOKS[verdict];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {words}
    </Badge>
  );
}

export function verdictWords(verdict: DocumentVerdict): string {
  return LOOKS[verdict].words;
}
