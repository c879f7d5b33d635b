import { groupDigits, MAX_TEMPLATE_LENGTH } from '../engine';
import { type Finding, finding } from './finding';

/** Says that a template is too long to be read. */
export function templateTooLong(text: string): Finding {
  const message = `The template has ${groupDigits(text.length)} characters; at most ${groupDigits(MAX_TEMPLATE_LENGTH)} are read.`;
  return finding('template-too-long', { from: MAX_TEMPLATE_LENGTH, to: text.length }, message);
}
