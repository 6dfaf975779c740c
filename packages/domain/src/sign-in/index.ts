export { deviceWords } from './device.ts';
export {
  DEFAULT_IDLE_MINUTES,
  IDLE_CHOICES,
  type IdleWishes,
  idleMinutes,
  TRUSTED_IDLE_MINUTES,
} from './idle.ts';
export { FACTOR_GRACE_DAYS, type SecondFactorStanding, secondFactorStanding } from './second-factor.ts';
