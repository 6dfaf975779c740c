export {
  listOrganizationSignIns,
  listOwnSignIns,
  type ListSignInsInput,
  listSignInsInput,
  type SignInRow,
} from './list.ts';
