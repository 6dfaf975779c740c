/** ● works, ▲ will soon need attention, ■ does not transmit, ○ nothing known. */
export type LightState = 'working' | 'attention' | 'failing' | 'no_data';

export const LIGHT_STATES: readonly LightState[] = ['working', 'attention', 'failing', 'no_data'];

/** Who has to act for the light to change. */
export type LightActor = 'nobody' | 'owner' | 'cashier' | 'technician' | 'operator';

export type LightReason =
  | 'works'
  | 'archived'
  | 'left'
  | 'moved'
  | 'autonomous'
  | 'blocked'
  | 'never_heard'
  | 'service_term_ended'
  | 'service_term_in_grace'
  | 'service_term_ending'
  | 'drive_closed'
  | 'drive_term_ended'
  | 'drive_term_ending'
  | 'drive_replace_urgently'
  | 'drive_exhausted'
  | 'drive_memory_full'
  | 'drive_almost_full'
  | 'unconfirmed_stop_near'
  | 'unconfirmed'
  | 'silent_long'
  | 'silent'
  | 'shift_too_long';

/** One thing to say of a register: cause → consequence → who acts → what to do. All texts are Russian. */
export interface LightFinding {
  readonly state: LightState;
  readonly reason: LightReason;
  readonly cause: string;
  readonly consequence: string;
  readonly actor: LightActor;
  /** A verb with its object; empty when nothing is to be done. */
  readonly action: string;
}

/** The light of a register: its gravest finding, and the others behind it. */
export interface Light extends LightFinding {
  readonly others: readonly LightFinding[];
}

/** What the state is called, shape and words together. */
export const LIGHT_WORDS: Readonly<Record<LightState, { readonly shape: string; readonly words: string }>> = {
  working: { shape: '●', words: 'Работает' },
  attention: { shape: '▲', words: 'Скоро потребуется внимание' },
  failing: { shape: '■', words: 'Не передаёт' },
  no_data: { shape: '○', words: 'Нет данных' },
};

export const LIGHT_ACTOR_WORDS: Readonly<Record<LightActor, string>> = {
  nobody: '',
  owner: 'Владелец кассы',
  cashier: 'Кассир',
  technician: 'Мастер сервисного центра',
  operator: 'Служба поддержки',
};
