export { assertAgreement } from './agreement.ts';
export { containerCrc, decodeContainer, decodeShortContainerHeader } from './decode.ts';
export { type ContainerFields, encodeContainer, encodeShortContainerHeader } from './encode.ts';
export {
  CONTAINER_HEAD,
  type Container,
  type ContainerHeader,
  FROM_DRIVE,
  FROM_OPERATOR,
  SHORT_CONTAINER_HEAD,
  USUAL_SERVICE_1,
} from './header.ts';
