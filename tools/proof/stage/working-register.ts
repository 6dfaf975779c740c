import { registerTime, registerTimeAt } from '@koreshok/fiscal/time';
import { nextCommand, USUAL_MIX } from '@koreshok/simulators/fleet';
import type { Random } from '@koreshok/simulators/random';
import {
  confirmAll,
  perform,
  type RegisterDocument,
  type RegisterProfile,
  type RegisterState,
} from '@koreshok/simulators/register';

const RECEIPTS_PER_SHIFT = 60;

/** A register that makes one document after another as in a day of trade; sending them is somebody else's work. */
export class WorkingRegister {
  readonly #random: Random;
  #state: RegisterState;

  constructor(state: RegisterState, random: Random) {
    this.#state = state;
    this.#random = random;
  }

  get profile(): RegisterProfile {
    return this.#state.profile;
  }

  /** The next document by the clock on the wall; the register takes it as confirmed. */
  next(): RegisterDocument {
    const wall = registerTimeAt(Date.now(), this.profile.zone);
    const at = registerTime(Math.max(wall, this.#state.lastTime ?? 0));
    const command = nextCommand(this.#random, this.#state, at, {
      mix: USUAL_MIX,
      receiptsPerShift: RECEIPTS_PER_SHIFT,
    });
    const { state, document } = perform(this.#state, command, at);
    this.#state = confirmAll(state);
    return document;
  }
}
