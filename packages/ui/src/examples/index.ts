import { appShellExample } from './app-shell.example.tsx';
import { authLayoutExample } from './auth-layout.example.tsx';
import { badgeExample } from './badge.example.tsx';
import { barChartExample } from './bar-chart.example.tsx';
import { buttonExample } from './button.example.tsx';
import { cardExample } from './card.example.tsx';
import { choiceExample } from './choice.example.tsx';
import { copyCodeExample } from './copy-code.example.tsx';
import { dataTableExample } from './data-table.example.tsx';
import { dateTimeExample } from './date-time.example.tsx';
import { dialogExample } from './dialog.example.tsx';
import { dropdownMenuExample } from './dropdown-menu.example.tsx';
import { fieldExample } from './field.example.tsx';
import { formErrorSummaryExample } from './form-error-summary.example.tsx';
import { gaugeExample } from './gauge.example.tsx';
import { iconButtonExample } from './icon-button.example.tsx';
import { lightStripExample } from './light-strip.example.tsx';
import { linkButtonExample } from './link-button.example.tsx';
import { maskedInputExample } from './masked-input.example.tsx';
import { moneyExample } from './money.example.tsx';
import { noticeExample } from './notice.example.tsx';
import { pageHeaderExample } from './page-header.example.tsx';
import { progressExample } from './progress.example.tsx';
import { publicLayoutExample } from './public-layout.example.tsx';
import { qrCodeExample } from './qr-code.example.tsx';
import { receiptPaperExample } from './receipt-paper.example.tsx';
import { searchSelectExample } from './search-select.example.tsx';
import { sidePanelExample } from './side-panel.example.tsx';
import { sparklineExample } from './sparkline.example.tsx';
import { stateMarkExample } from './state-mark.example.tsx';
import { stepsExample } from './steps.example.tsx';
import { tableStatesExample } from './table-states.example.tsx';
import { timelineExample } from './timeline.example.tsx';
import { toastExample } from './toast.example.tsx';
import type { Example } from './example.ts';

export type { Example } from './example.ts';

/** Every example, in the order of the gallery. */
export const examples: readonly Example[] = [
  buttonExample,
  linkButtonExample,
  iconButtonExample,
  fieldExample,
  maskedInputExample,
  choiceExample,
  searchSelectExample,
  formErrorSummaryExample,
  stateMarkExample,
  badgeExample,
  lightStripExample,
  moneyExample,
  dateTimeExample,
  copyCodeExample,
  qrCodeExample,
  pageHeaderExample,
  cardExample,
  stepsExample,
  dataTableExample,
  tableStatesExample,
  noticeExample,
  progressExample,
  toastExample,
  dialogExample,
  dropdownMenuExample,
  sidePanelExample,
  barChartExample,
  gaugeExample,
  sparklineExample,
  timelineExample,
  receiptPaperExample,
  appShellExample,
  authLayoutExample,
  publicLayoutExample,
];
