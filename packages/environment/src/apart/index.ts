export { answerQuestions } from './answer-questions.ts';
export { NoAnswer, ProcessApart, type SilenceReason } from './process-apart.ts';
