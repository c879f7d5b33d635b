import { groupDigits } from '../../engine';
import { type ArrivalForm, describeRecognition, formName, MAX_LISTED } from '../../received';
import type { Arrived } from './arrived.svelte';

/** What the head of the pane says about what was pasted. */
export interface Heading {
  /** The form and how many requests there are, such as “access log, 3 lines”. */
  readonly words: string;
  /** The forms to choose from: first the one the page finds, which is undefined, then the others. */
  readonly forms: readonly { readonly form: ArrivalForm | undefined; readonly name: string }[];
  /** The requests to choose from, each in a few words; at most `MAX_LISTED`. */
  readonly choices: readonly string[];
}

/** Describes what was pasted for the head of its pane. */
export function describeArrivals(arrived: Arrived): Heading {
  const { recognition, text, progress, form } = arrived;
  if (text.trim() === '') return { words: '', forms: [], choices: [] };
  if (progress !== undefined) {
    return { words: `reading, ${String(Math.floor(progress * 100))} %`, forms: [], choices: [] };
  }
  const others = form === undefined ? recognition.alternatives : [form];
  return {
    words: describeRecognition(recognition),
    forms: [
      { form: undefined, name: 'Form found' },
      ...others.map((each) => ({ form: each, name: formName(each) })),
    ],
    choices: recognition.arrivals
      .slice(0, MAX_LISTED)
      .map(({ request }, index) => `${groupDigits(index + 1)}: ${shortened(request)}`),
  };
}

const MOST_CHARACTERS = 60;

function shortened(request: string): string {
  const line = request.split('\n', 1)[0] ?? '';
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS).toWellFormed()}…` : line;
}
