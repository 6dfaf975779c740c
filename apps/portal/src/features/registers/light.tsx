import type { Light, LightState } from '@koreshok/domain';
import { LIGHT_WORDS } from '@koreshok/domain';
import { StateMark, type State } from '@koreshok/ui';

/** The design system's name of a light's state. */
export function stateOfLight(light: LightState): State {
  return light === 'no_data' ? 'unknown' : light;
}

/** A register's light: shape, words and the cause. A working one needs no cause. */
export function LightMark({ light, brief }: { light: Light; brief?: boolean }) {
  const quiet = brief === true || (light.state === 'working' && light.others.length === 0);
  return (
    <StateMark state={stateOfLight(light.state)} detail={quiet ? undefined : light.cause}>
      {LIGHT_WORDS[light.state].words}
    </StateMark>
  );
}
