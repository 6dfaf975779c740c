import type { DataExportState } from '@koreshok/domain';
import type { Tone } from '@koreshok/ui';

export const EXPORT_TONES: Readonly<Record<DataExportState, Tone>> = {
  running: 'info',
  done: 'positive',
  failed: 'danger',
  cancelled: 'neutral',
  expired: 'neutral',
};
