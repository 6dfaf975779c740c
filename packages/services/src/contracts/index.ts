export { type CreateAddendumInput, createAddendum, createAddendumInput } from './addendum.ts';
export { adviceFor } from './advice.ts';
export { type CreateContractInput, createContract, createContractInput } from './create.ts';
export { currentContract } from './current.ts';
export {
  type ApproveContractInput,
  approveContract,
  approveContractInput,
  type RefuseContractInput,
  refuseContract,
  refuseContractInput,
} from './decide.ts';

export {
  type ContractCard,
  type ContractSignatureView,
  getContract,
  type GetContractInput,
  getContractInput,
} from './get.ts';
export { CONTRACT_JOBS } from './jobs.ts';
export { type ContractToPrint, contractToPrint, keepContractDocument } from './keep-document.ts';
export {
  type ContractListRow,
  listContracts,
  type ListContractsInput,
  listContractsInput,
} from './list.ts';
export {
  CONTRACT_MAIL,
  CONTRACT_MAIL_EVENTS,
  CONTRACT_READERS,
  type ContractMail,
  type ContractMailEvent,
  type ContractReader,
  issueContractMail,
} from './notice-mail.ts';
export { takeNumber } from './number.ts';
export {
  contractOfRegister,
  type ContractOfRegisterInput,
  contractOfRegisterInput,
  type RegisterContract,
} from './of-register.ts';
export {
  getSignatureProtocol,
  type GetSignatureProtocolInput,
  getSignatureProtocolInput,
} from './protocol-file.ts';
export { signForOperator } from './operator-signature.ts';
export { type AcceptingPayment, concludeByPayment } from './pay.ts';
export { submitContract, type SubmitContractInput, submitContractInput } from './submit.ts';
export { sweepContracts } from './sweep.ts';
export { terminateContract, type TerminateContractInput, terminateContractInput } from './terminate.ts';
export {
  ownTemplates,
  publishTemplate,
  type PublishTemplateInput,
  publishTemplateInput,
  type TemplateView,
} from './templates.ts';
export { uploadSignature, type UploadSignatureInput, uploadSignatureInput } from './upload.ts';
export { keepSignatureReport, type SignatureToVerify, signatureToVerify } from './verification.ts';
export {
  withdrawTermination,
  type WithdrawTerminationInput,
  withdrawTerminationInput,
} from './withdraw-termination.ts';
export { withdrawContract, type WithdrawContractInput, withdrawContractInput } from './withdraw.ts';
