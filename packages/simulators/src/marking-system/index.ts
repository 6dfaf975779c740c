export {
  type MarkingCounts,
  type MarkingSystemOptions,
  type RunningMarkingSystem,
  startMarkingSystem,
} from './service.ts';
