export { type AddOwnOrganizationInput, addOwnOrganization, addOwnOrganizationInput } from './add-own.ts';
export { type JoinBySignatureInput, joinBySignature, joinBySignatureInput } from './by-signature.ts';
export { type JoinChallengeFile, startJoinBySignature } from './challenge.ts';
export { type DecideJoinRequestInput, decideJoinRequest, decideJoinRequestInput } from './decide.ts';
export {
  type JoinRequestRow,
  type ListJoinRequestsInput,
  listJoinRequests,
  listJoinRequestsInput,
  listOwnJoinRequests,
  type OwnJoinRequest,
} from './list.ts';
export { type Joiner, joinerOf } from './person.ts';
export {
  type RequestToJoinInput,
  requestToJoin,
  requestToJoinInput,
  type WithdrawJoinRequestInput,
  withdrawJoinRequest,
  withdrawJoinRequestInput,
} from './request.ts';
export { JOIN_STATES, type JoinState } from './rows.ts';
