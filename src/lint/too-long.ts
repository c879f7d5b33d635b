import { type Diagnostic, groupDigits, MAX_TEMPLATE_LENGTH } from '../engine';
import { diagnostic } from './diagnostic';

/** Creates the diagnostic of a template that is too long to be parsed. */
export function templateTooLong(text: string): Diagnostic {
  const [length, limit] = [groupDigits(text.length), groupDigits(MAX_TEMPLATE_LENGTH)];
  const message = `The template has ${length} characters; at most ${limit} are supported.`;
  return diagnostic('template-too-long', { from: MAX_TEMPLATE_LENGTH, to: text.length }, message);
}
