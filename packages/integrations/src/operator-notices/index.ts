export { type OperatorNotices, operatorNoticesClient } from './client.ts';
