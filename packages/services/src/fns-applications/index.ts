export { cancelFnsApplication } from './cancel.ts';
export { refileFnsApplication } from './refile.ts';
export { checkFnsApplication, fnsApplicationInput, type FnsApplicationInput } from './check.ts';
export { EMPTY_CONTENT } from './content.ts';
export {
  createFnsApplication,
  createFnsApplicationInput,
  type CreateFnsApplicationInput,
} from './create.ts';
export {
  fnsApplicationFile,
  fnsApplicationFileInput,
  type FnsApplicationFileInput,
  type GivenFile,
} from './document.ts';
export { type FnsApplicationCard, getFnsApplication } from './get.ts';
export {
  type FnsApplicationRow,
  listFnsApplications,
  listFnsApplicationsInput,
  type ListFnsApplicationsInput,
} from './list.ts';
export { prepareFnsApplication } from './prepare.ts';
export { saveFnsApplication, saveFnsApplicationInput, type SaveFnsApplicationInput } from './save.ts';
export { signFnsApplication, VERIFY_FNS_APPLICATION } from './sign.ts';
export { PRINT_FNS_APPLICATION } from './paper.ts';
