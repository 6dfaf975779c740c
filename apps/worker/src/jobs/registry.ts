import { MOVE_MONTH } from '@koreshok/services/archive';
import type { Pool } from 'mysql2/promise';
import type { FilesContext } from '@koreshok/services/context';
import { MAKE_DATA_EXPORT } from '@koreshok/services/data-exports';
import { PRINT_FNS_APPLICATION, VERIFY_FNS_APPLICATION } from '@koreshok/services/fns-applications';
import { ADD_REGISTER_IMPORT, CHECK_REGISTER_IMPORT } from '@koreshok/services/register-imports';
import { CONTRACT_JOBS } from '@koreshok/services/contracts';
import { PRINT_INVOICE } from '@koreshok/services/invoices';
import type { ContractTools } from './contracts.handler.ts';
import { HOUSEKEEPING } from './housekeeping.ts';
import { REBUILD_PROJECTIONS } from './rebuild-projections.ts';
import type { JobHandler } from './run.ts';

/** Handlers by the name of the job; each is loaded when its job comes first. */
export function jobHandlers(
  pool: Pool,
  services: FilesContext,
  contracts: Omit<ContractTools, 'services'>,
  moveAfterMonths: number,
): ReadonlyMap<string, JobHandler> {
  const tools = { ...contracts, services };
  return new Map<string, JobHandler>([
    [
      REBUILD_PROJECTIONS,
      async (job, progress) => {
        const { rebuildProjections } = await import('./rebuild-projections.handler.ts');
        return rebuildProjections(pool, services)(job, progress);
      },
    ],
    [
      MOVE_MONTH,
      async (job, progress) => {
        const { moveMonth } = await import('./move-month.handler.ts');
        return moveMonth(services)(job, progress);
      },
    ],
    [
      HOUSEKEEPING,
      async (job, progress) => {
        const { keepHouse } = await import('./housekeeping.handler.ts');
        return keepHouse({ pool, services, moveAfterMonths })(job, progress);
      },
    ],
    [
      CHECK_REGISTER_IMPORT,
      async (job, progress) => {
        const { checkImport } = await import('./check-register-import.handler.ts');
        return checkImport(services)(job, progress);
      },
    ],
    [
      VERIFY_FNS_APPLICATION,
      async (job, progress) => {
        const { verifyApplication } = await import('./verify-fns-application.handler.ts');
        return verifyApplication(services, contracts.printer, contracts.judge)(job, progress);
      },
    ],
    [
      ADD_REGISTER_IMPORT,
      async (job, progress) => {
        const { addImport } = await import('./add-register-import.handler.ts');
        return addImport(services)(job, progress);
      },
    ],
    [
      MAKE_DATA_EXPORT,
      async (job, progress) => {
        const { makeExport } = await import('./make-data-export.handler.ts');
        return makeExport(services)(job, progress);
      },
    ],
    [
      CONTRACT_JOBS.print,
      async (job, progress) => {
        const { printContract } = await import('./contracts.handler.ts');
        return printContract(tools)(job, progress);
      },
    ],
    [
      PRINT_FNS_APPLICATION,
      async (job, progress) => {
        const { printApplication } = await import('./print-fns-application.handler.ts');
        return printApplication(services, contracts.printer)(job, progress);
      },
    ],
    [
      PRINT_INVOICE,
      async (job, progress) => {
        const { printInvoice } = await import('./print-invoice.handler.ts');
        return printInvoice(services, contracts.printer)(job, progress);
      },
    ],
    [
      CONTRACT_JOBS.sign,
      async (job, progress) => {
        const { signContract } = await import('./contracts.handler.ts');
        return signContract(tools)(job, progress);
      },
    ],
    [
      CONTRACT_JOBS.verify,
      async (job, progress) => {
        const { verifyContractSignature } = await import('./contracts.handler.ts');
        return verifyContractSignature(tools)(job, progress);
      },
    ],
  ]);
}
