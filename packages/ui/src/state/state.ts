/** What a thing is in: never said by colour alone, so each has its shape and its words. */
export type State = 'working' | 'attention' | 'failing' | 'unknown';

/** The tone of a notice, badge or figure. */
export type Tone = 'neutral' | 'accent' | 'positive' | 'warning' | 'danger' | 'info';

/** The usual words of a state; a page gives its own where it knows more. */
export const stateWords: Record<State, string> = {
  working: 'Работает',
  attention: 'Скоро потребуется внимание',
  failing: 'Не передаёт',
  unknown: 'Нет данных',
};

/** The tone that goes with a state. */
export const stateTones: Record<State, Tone> = {
  working: 'positive',
  attention: 'warning',
  failing: 'danger',
  unknown: 'neutral',
};

/** States in the order in which a list of lights shows them. */
export const states: readonly State[] = ['working', 'attention', 'failing', 'unknown'];
