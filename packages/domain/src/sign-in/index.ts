export {
  DEFAULT_IDLE_MINUTES,
  IDLE_CHOICES,
  type IdleWishes,
  idleMinutes,
  TRUSTED_IDLE_MINUTES,
} from './idle.ts';
