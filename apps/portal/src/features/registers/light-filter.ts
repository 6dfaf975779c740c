import { LIGHT_STATES, LIGHT_WORDS, type LightState } from '@koreshok/domain';
import type { FilterOption } from '@koreshok/ui';

export function isLightState(text: string | undefined): text is LightState {
  return LIGHT_STATES.some((state) => state === text);
}

export function lightWords(state: LightState): string {
  return LIGHT_WORDS[state].words;
}

/** The values of the filter by light as links. */
export function lightOptions(
  current: string | undefined,
  href: (light: LightState) => string,
): FilterOption[] {
  return LIGHT_STATES.map((state) => ({
    label: `${LIGHT_WORDS[state].shape} ${LIGHT_WORDS[state].words}`,
    href: href(state),
    active: state === current,
  }));
}
