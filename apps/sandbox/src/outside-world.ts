import type { RunningCompanyRegistry } from '@koreshok/simulators/company-registry';
import type { RunningFnsReception } from '@koreshok/simulators/fns-reception';
import type { RunningMailbox } from '@koreshok/simulators/mailbox';
import type { RunningMarkingSystem } from '@koreshok/simulators/marking-system';
import type { RunningSmsCenter } from '@koreshok/simulators/sms-center';
import type { RunningTaxService } from '@koreshok/simulators/tax-service';
import type { RunningVirusScanner } from '@koreshok/simulators/virus-scanner';
import type { Workbench } from '@koreshok/simulators/workbench';

/** Everything that the front page leads to. */
export interface OutsideWorld {
  readonly taxService: RunningTaxService;
  readonly fnsReception: RunningFnsReception;
  readonly markingSystem: RunningMarkingSystem;
  readonly mailbox: RunningMailbox;
  readonly smsCenter: RunningSmsCenter;
  readonly companies: RunningCompanyRegistry;
  readonly virusScanner: RunningVirusScanner;
  readonly workbench: Workbench;
  /** The operator that registers on the workbench are set up for. */
  readonly operatorInn: string;
}
