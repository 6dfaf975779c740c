export { asObject, BodyError, listAt, numberAt, objectIn, oneOf, onlyNames, textAt } from './body.ts';
export { type Choice, steerChoice } from './choice.ts';
export {
  type HttpAddress,
  type HttpHandler,
  type HttpReply,
  type HttpRequest,
  json,
  notFound,
  type RunningHttp,
  startHttp,
} from './server.ts';
