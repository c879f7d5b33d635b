import { type Match, matchHeadline } from '../../received';

/** What the headline depends on. */
export interface ReceivedBandInput {
  /** What was pasted. */
  readonly text: string;
  /** How much of it has been read, from 0 to 1; undefined once all has. */
  readonly progress: number | undefined;
  /** True when a request was found in it. */
  readonly isFound: boolean;
  /** True when the request is compared with the template that was made from it. */
  readonly isMade: boolean;
  /** The request beside the template; undefined without a template to compare with. */
  readonly match: Match | undefined;
}

/** The result in one sentence, and how good it is. */
export interface ReceivedBand {
  /** `ok` when all is as expected, `warning` when something differs, otherwise `neutral`. */
  readonly tone: 'ok' | 'warning' | 'neutral';
  /** The headline. */
  readonly headline: string;
  /** The sentence below it. */
  readonly detail: string;
}

/** Says whether the request fits the template, or why that cannot be said. */
export function receivedBand(input: ReceivedBandInput): ReceivedBand {
  const { text, progress, isFound, isMade, match } = input;
  if (progress !== undefined) return neutral('Reading', `${Math.floor(progress * 100)}% read.`);
  if (text.trim() === '') {
    return neutral('Nothing received yet', 'Your template and event in Compose stay as they are.');
  }
  if (!isFound) {
    return neutral('No request found in this text', 'Paste a whole log line, or the part from GET on.');
  }
  if (isMade) {
    return neutral(
      'Compared with the template made from it',
      'Check each macro before you use the template: names and values can mislead.',
    );
  }
  const { tone, text: headline, details } = matchHeadline(match === undefined ? [] : [match]);
  return { tone, headline, detail: details };
}

function neutral(headline: string, detail: string): ReceivedBand {
  return { tone: 'neutral', headline, detail };
}
