export { applicationPaper, type PrintedApplication } from './application.ts';
