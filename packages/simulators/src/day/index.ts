export { type DayOptions, planDay, type PlannedStep } from './plan.ts';
export { type DayEvent, type Played, playDay, type PlayOptions, playSteps } from './play.ts';
