import { innerTemplate } from '../edit';
import { foreignTemplateOf, insideOfOther } from '../lint/systems';
import type { Recognition } from './insight.svelte';

/** What recognizes templates of other systems, and those inside of other text. */
export const RECOGNITION: Recognition = {
  foreign: foreignTemplateOf,
  inside: (text) => {
    const inner = innerTemplate(text);
    return inner && insideOfOther(text, inner);
  },
};
