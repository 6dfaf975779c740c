export { hashPassword, passwordFits } from './hash.ts';
export { newPasswordField, requireUnguessable } from './new-password.ts';
export { ownWords } from './own-words.ts';
export { type GuessableBy, guessableBy } from './strength.ts';
