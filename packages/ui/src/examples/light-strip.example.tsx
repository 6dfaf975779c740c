import { LightStrip } from '../state/light-strip.tsx';
import type { Example } from './example.ts';

export const lightStripExample: Example = {
  name: 'LightStrip',
  group: 'Состояния',
  about: 'Все кассы одной полосой; каждый счёт открывает свой список.',
  Show: () => (
    <LightStrip
      label="Состояние касс"
      lights={{
        working: { count: 42, href: '#working', label: 'работают' },
        attention: { count: 3, href: '#attention', label: 'требуют внимания' },
        failing: { count: 1, href: '#failing', label: 'не передаёт' },
      }}
    />
  ),
};
