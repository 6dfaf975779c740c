import type { LightState } from '@koreshok/domain';
import { LIGHT_STATES } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import type { Light, State } from '@koreshok/ui';

import { stateOfLight } from '../registers/light.tsx';

const WORDS: Readonly<Record<LightState, string>> = {
  working: 'работают',
  attention: 'скоро потребуют внимания',
  failing: 'не передают',
  no_data: 'без данных',
};

/** Counts of lights for the strip, each with the list behind it. */
export function lightsOf(
  counts: Readonly<Record<LightState, number>>,
  hrefOf: (light: LightState) => string | undefined = (light) => routes.client.registers({ light }),
): Partial<Record<State, Light>> {
  return Object.fromEntries(
    LIGHT_STATES.map((light) => [
      stateOfLight(light),
      { count: counts[light], label: WORDS[light], href: hrefOf(light) },
    ]),
  );
}
