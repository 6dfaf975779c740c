import { SpanTimeline } from '../timeline/span-timeline.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { DateTime } from '../value/date-time.tsx';
import { RegisterTimeText } from '../value/register-time-text.tsx';
import type { Example } from './example.ts';

const hours = [0, 6, 12, 18, 24].map((hour) => ({ at: hour * 60, label: `${hour}:00` }));

export const timelineExample: Example = {
  name: 'Timeline, SpanTimeline',
  group: 'Графики',
  about: 'Путь документа по шагам и смены дня на одной линии.',
  Show: () => (
    <div className="grid gap-8 md:grid-cols-2">
      <Timeline
        label="Путь документа"
        items={[
          {
            title: 'Пробит кассой',
            time: <RegisterTimeText seconds={Date.UTC(2026, 10, 22, 14, 5) / 1000} look="time" />,
          },
          { title: 'Сохранён и подтверждён', time: <DateTime value="2026-11-22T11:05:02Z" look="time" /> },
          { title: 'Отправлен в ФНС', state: 'current', detail: 'Ждём ответа 4 секунды' },
          { title: 'Принят ФНС', state: 'ahead' },
        ]}
      />
      <SpanTimeline
        label="Смены за 22 ноября"
        from={0}
        to={1440}
        now={845}
        ticks={hours}
        spans={[
          { start: 0, end: 95, label: 'Смена 127, закрыта в 01:35', tone: 'neutral' },
          { start: 542, end: 845, label: 'Смена 128, открыта в 09:02' },
        ]}
      />
    </div>
  ),
};
