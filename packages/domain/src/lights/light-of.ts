import type { LeavingReason } from '../leaving/index.ts';
import type { RegisterCondition } from './condition.ts';
import { connectionFindings } from './connection.ts';
import { driveFindings } from './drive.ts';
import type { Light, LightFinding, LightState } from './light.ts';
import type { RegisteredWith } from './registered-with.ts';
import { serviceFindings } from './term.ts';

const GRAVITY: Readonly<Record<LightState, number>> = { failing: 0, attention: 1, no_data: 2, working: 3 };

/**
 * The light of a register at an instant: the gravest thing there is to say, the rest behind it.
 * A register that moved to another operator, left or was archived raises no alarm, whatever its last documents said.
 */
export function lightOf(condition: RegisterCondition, at: Date): Light {
  const [first = WORKS, ...others] = findings(condition, at);
  return { ...first, others };
}

function findings(condition: RegisterCondition, at: Date): LightFinding[] {
  if (condition.archived) return [ARCHIVED];
  if (condition.goneFor !== null) return [GONE[condition.goneFor]];
  const service = serviceFindings(condition, at);
  const { documents, timeZone } = condition;
  const away = AWAY[documents?.registeredWith ?? 'unknown'];
  if (away !== undefined) return [away];
  if (condition.admission?.state === 'left') return service;
  const own =
    documents === null
      ? [NEVER_HEARD]
      : [...driveFindings(documents, timeZone, at), ...connectionFindings(documents, timeZone, at)];
  return [...service, ...own].sort((one, other) => GRAVITY[one.state] - GRAVITY[other.state]);
}

const WORKS: LightFinding = {
  state: 'working',
  reason: 'works',
  cause: 'Касса передаёт документы.',
  consequence: '',
  actor: 'nobody',
  action: '',
};

const STAYS = 'Принятые раньше документы хранятся, новые она отправляет не нам.';

const MOVED: LightFinding = {
  state: 'no_data',
  reason: 'moved',
  cause: 'Касса перешла к другому ОФД.',
  consequence: STAYS,
  actor: 'nobody',
  action: '',
};

const NOT_SERVED: LightFinding = {
  ...MOVED,
  reason: 'left',
  cause: 'Обслуживание кассы прекращено.',
  consequence: 'Новые документы от неё не принимаются, принятые раньше хранятся.',
};

/** A register that its owner took away is no alarm, wherever it went. */
const GONE: Readonly<Record<LeavingReason, LightFinding>> = {
  another_operator: MOVED,
  business_closed: { ...NOT_SERVED, cause: 'Обслуживание кассы прекращено: бизнес закрыт.' },
  register_removed: { ...NOT_SERVED, cause: 'Обслуживание кассы прекращено: она снята с учёта.' },
  other: NOT_SERVED,
  contract_ended: {
    ...NOT_SERVED,
    cause: 'Обслуживание кассы прекращено: договор закончился.',
    actor: 'owner',
    action: 'Заключите договор и верните кассу.',
  },
};

/** Silence of a register that was registered elsewhere is no fault of anybody. */
const AWAY: Readonly<Partial<Record<RegisteredWith, LightFinding>>> = {
  another_operator: MOVED,
  nobody: {
    state: 'no_data',
    reason: 'autonomous',
    cause: 'Касса перерегистрирована в автономный режим, без ОФД.',
    consequence: 'Принятые раньше документы хранятся, новых она не передаёт.',
    actor: 'nobody',
    action: '',
  },
};

const ARCHIVED: LightFinding = {
  state: 'no_data',
  reason: 'archived',
  cause: 'Касса в архиве.',
  consequence: 'Документы от неё не принимаются, принятые раньше хранятся.',
  actor: 'nobody',
  action: '',
};

const NEVER_HEARD: LightFinding = {
  state: 'no_data',
  reason: 'never_heard',
  cause: 'Касса ещё не передала ни одного документа.',
  consequence: 'Пока отчёт о регистрации не принят, чеки до налоговой не дойдут.',
  actor: 'technician',
  action: 'Настроить кассу',
};
