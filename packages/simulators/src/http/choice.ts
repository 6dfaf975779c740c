import { BodyError, objectIn, oneOf, onlyNames } from './body.ts';
import { type HttpReply, json } from './server.ts';

/** What can be steered by choosing one word of a few. */
export interface Choice<Word extends string> {
  /** What it is called in the body, and in the answer. */
  readonly name: string;
  readonly words: readonly Word[];
  readonly now: () => Word;
  readonly choose: (word: Word) => void;
}

/** Takes the choice a body makes and answers what holds now; a body that says something else gets 400. */
export function steerChoice<Word extends string>(body: string, choice: Choice<Word>): HttpReply {
  try {
    const wish = objectIn(body);
    onlyNames(wish, [choice.name]);
    choice.choose(oneOf(wish, choice.name, choice.words) ?? choice.now());
    return json({ [choice.name]: choice.now() });
  } catch (error) {
    if (error instanceof BodyError) return json({ error: error.message }, 400);
    throw error;
  }
}
