import { objectIn, oneOf, onlyNames } from './body.ts';
import { type HttpReply, json } from './server.ts';

/** What can be steered by choosing one word of a few. */
export interface Choice<Word extends string> {
  /** What it is called in the body, and in the answer. */
  readonly name: string;
  readonly words: readonly Word[];
  readonly now: () => Word;
  readonly choose: (word: Word) => void;
}

/** Takes the choice a body makes and answers what holds now. @throws BodyError for a body that says something else. */
export function steerChoice<Word extends string>(body: string, choice: Choice<Word>): HttpReply {
  const wish = objectIn(body);
  onlyNames(wish, [choice.name]);
  choice.choose(oneOf(wish, choice.name, choice.words) ?? choice.now());
  return json({ [choice.name]: choice.now() });
}
