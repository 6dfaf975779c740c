export { addRegisterImport, type ImportAuthor } from './add.ts';
export { checkRegisterImport } from './check.ts';
export { recoverRegisterImports } from './recover.ts';
export type { WorkProgress } from './step.ts';
