import { groupDigits } from '../../engine';
import { type ArrivalForm, describeRecognition, formName, type Recognition } from '../../received';
import type { Arrived } from './arrived.svelte';

/** What the head of the pane says about what was pasted. */
export interface Heading {
  /** The form and how many requests there are, such as “access log, 3 lines”. */
  readonly words: string;
  /** The forms to choose from: first the one the page finds, which is undefined, then the others. */
  readonly forms: readonly { readonly form: ArrivalForm | undefined; readonly name: string }[];
}

/** Describes what was pasted for the head of its pane. */
export function describeArrivals(arrived: Arrived): Heading {
  const { recognition, text, progress, stoppedAt, form } = arrived;
  if (text.trim() === '') return { words: '', forms: [] };
  if (progress !== undefined) {
    return { words: `reading, ${String(Math.floor(progress * 100))}%`, forms: [] };
  }
  const index = recognition.arrivals.length > 1 ? arrived.index : undefined;
  const others = form === undefined ? recognition.alternatives : [form];
  return {
    words: describeRecognition(recognition, index) + skippedWords(recognition) + stoppedWords(stoppedAt),
    forms: [
      { form: undefined, name: 'Form found' },
      ...others.map((each) => ({ form: each, name: formName(each) })),
    ],
  };
}

function stoppedWords(at: number | undefined): string {
  return at === undefined ? '' : `; reading stopped at ${String(Math.floor(at * 100))}%`;
}

// Lines without a request are counted where there is one at all.
function skippedWords({ arrivals, skipped: { count } }: Recognition): string {
  if (arrivals.length === 0 || count === 0) return '';
  return `; ${groupDigits(count)} ${count === 1 ? 'line' : 'lines'} without a request`;
}
