export {
  type LightCounts,
  type RegistersOverview,
  type RegistersOverviewInput,
  registersOverview,
  registersOverviewInput,
} from './registers-overview.ts';
export {
  type SalesHour,
  type SalesToday,
  type SalesTodayInput,
  salesToday,
  salesTodayInput,
} from './sales.ts';
