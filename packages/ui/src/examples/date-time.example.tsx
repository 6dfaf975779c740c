import { DateTime } from '../value/date-time.tsx';
import { RegisterTimeText } from '../value/register-time-text.tsx';
import type { Example } from './example.ts';

const moment = '2026-11-22T11:05:00Z';
const registerSeconds = Date.UTC(2026, 10, 22, 14, 5) / 1000;

export const dateTimeExample: Example = {
  name: 'DateTime, RegisterTimeText',
  group: 'Значения',
  about: 'Наше время — в поясе читателя, время кассы подписано.',
  Show: () => (
    <ul className="flex flex-col gap-1">
      <li>
        <DateTime value={moment} />
      </li>
      <li>
        <DateTime value={moment} timeZone="Asia/Kamchatka" look="figures" />
      </li>
      <li>
        <RegisterTimeText seconds={registerSeconds} />
      </li>
    </ul>
  ),
};
