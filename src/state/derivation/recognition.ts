import { innerTemplate } from '../../edit';
import { foreignTemplateOf, insideOfOther, mayBeInside } from '../../lint/systems';
import type { Recognition } from './checks';

/** What recognizes templates of other systems, and those inside of other text. */
export const RECOGNITION: Recognition = {
  foreign: foreignTemplateOf,
  inside: (text) => {
    const inner = mayBeInside(text) ? innerTemplate(text) : undefined;
    return inner && insideOfOther(text, inner);
  },
};
