import { AppError } from '@koreshok/domain';

/** The password fits, and a second factor has to follow. Carries the token of the question to answer. */
export class SecondFactorRequired extends AppError {
  static override readonly known = 'SecondFactorRequired';
  readonly challenge: string;

  constructor(challenge: string) {
    super('unauthenticated', 'session.second_factor', 'Подтвердите вход вторым способом.');
    this.challenge = challenge;
  }
}
