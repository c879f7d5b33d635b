import { groupDigits } from '../digits';
import { type Finding, finding } from './finding';

/** The longest template in UTF-16 units that is read; a longer one gets a problem and no rendering. */
export const MAX_TEMPLATE_LENGTH = 100_000;

/** Says that a template is too long to be read. */
export function templateTooLong(text: string): Finding {
  const message = `The template has ${groupDigits(text.length)} characters; at most ${groupDigits(MAX_TEMPLATE_LENGTH)} are read.`;
  return finding('template-too-long', { from: MAX_TEMPLATE_LENGTH, to: text.length }, message);
}
