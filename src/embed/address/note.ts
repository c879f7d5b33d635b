import { addressProblem } from '../../engine';
import type { View } from '../page/view';

/** Says why nothing is sent, when the URL of the request is not a web address; empty when it is one. */
export function addressNote({ text, url }: Pick<View, 'text' | 'url'>): string {
  const problem = addressProblem(text, url);
  return problem === undefined ? '' : `Not sent: this is not a web address. ${problem.message}`;
}
