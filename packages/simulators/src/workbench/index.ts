export { type Order, readOrder, type Step, type StepKind, STEPS } from './order.ts';
export type { ReportedConfirmation, ReportedDocument, ReportedRegister } from './report.ts';
export { type OrderReport, Workbench, type WorkbenchOptions } from './workbench.ts';
