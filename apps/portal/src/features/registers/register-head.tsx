import { LIGHT_ACTOR_WORDS, type Light } from '@koreshok/domain';
import { LIGHT_WORDS } from '@koreshok/domain';
import { Notice, type NoticeTone, StateMark } from '@koreshok/ui';

import { stateOfLight } from './light.tsx';

const TONES: Readonly<Record<Light['state'], NoticeTone>> = {
  working: 'positive',
  attention: 'warning',
  failing: 'danger',
  no_data: 'info',
};

/** The state of a register in full: cause, consequence, who acts. Nothing when all is well. */
export function LightNotices({ light }: { light: Light }) {
  const findings = [light, ...light.others].filter(({ state }) => state !== 'working');
  if (findings.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {findings.map((finding) => (
        <Notice key={finding.reason} tone={TONES[finding.state]} title={finding.cause}>
          {[finding.consequence, whoActs(finding)].filter((part) => part !== '').join(' ')}
        </Notice>
      ))}
    </div>
  );
}

function whoActs({ actor, action }: Pick<Light, 'actor' | 'action'>): string {
  if (action === '') return '';
  return actor === 'nobody'
    ? `${action}.`
    : `${LIGHT_ACTOR_WORDS[actor]}: ${action.charAt(0).toLocaleLowerCase('ru')}${action.slice(1)}.`;
}

export function LightWords({ light }: { light: Light }) {
  return <StateMark state={stateOfLight(light.state)}>{LIGHT_WORDS[light.state].words}</StateMark>;
}
