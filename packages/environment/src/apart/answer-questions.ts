/**
 * The other side of a `ProcessApart`: answers its questions one by one, and ends when the parent is gone. A question it
 * cannot answer ends the process, which the parent learns as a fault.
 */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  process.on('message', (question) => void reply(question as Question));
  process.once('disconnect', () => process.exit());

  async function reply(question: Question): Promise<void> {
    process.send?.(await answer(question));
  }
}
