import { groupDigits } from '../../engine';
import type { PairLoss, StackFlag, StackName, StackReading } from './reading';
import type { Stack } from './stack';
import { subjectOf } from './subject';

/** Says in sentences why a handler gets what it gets for a name. Empty when it gets what was sent. */
export function whyOf({ stack }: StackReading, name: StackName): readonly string[] {
  const losses = [...new Set(name.lost.map(({ why }) => why))];
  const overwriting = name.kept > 0 && name.flags.includes('last');
  return [
    ...losses.filter((why) => !(overwriting && why === 'overwritten')).map((why) => lossSentence(stack, why)),
    ...name.flags.flatMap((flag) => FLAGS[flag]?.(name, stack) ?? []),
  ];
}

/** Says how long a request is, against the limit of the stack's server; empty when no limit is known. */
export function lengthSentence({ limit, stack }: StackReading): readonly string[] {
  if (limit === undefined) return [];
  const { length, most, counted } = limit;
  const size = `The ${counted === 'request line and headers' ? 'target' : counted} has ${groupDigits(length)} ${length === 1 ? 'byte' : 'bytes'}`;
  const headers = counted === 'request line and headers' ? ', less what the headers need' : '';
  return [`${size}; ${stack.server.name} takes ${groupDigits(most)}${headers}.`];
}

function lossSentence(stack: Stack, why: PairLoss): string {
  if (why === 'undecodable' && stack.id === 'go') {
    return 'Go drops a pair with a bad percent-escape. url.ParseQuery returns the error, r.URL.Query() hides it.';
  }
  if (why === 'undecodable') {
    return `${subjectOf(stack)} drops a pair with a bad percent-escape without an error; a request attribute says that parsing failed.`;
  }
  return LOSSES[why](stack);
}

const LOSSES: Readonly<Record<Exclude<PairLoss, 'undecodable'>, (stack: Stack) => string>> = {
  semicolon: (stack) =>
    `${subjectOf(stack)} drops a pair that has a semicolon. url.ParseQuery returns the error.`,
  'no-name': (stack) => `${subjectOf(stack)} drops a pair without a name.`,
  empty: () => 'parse_qs drops pairs without a value, unless keep_blank_values is set.',
  'over-limit': (stack) => `${subjectOf(stack)} reads the first 1,000 pairs and drops the others.`,
  reserved: () => 'qs does not set __proto__.',
  'too-deep': (stack) => `${subjectOf(stack)} drops names that are nested too deeply.`,
  overwritten: () => 'A later parameter takes its place.',
  fragment: () => 'It is after a #, where the query ends.',
};

type Sentence = (name: StackName, stack: Stack) => string | readonly string[];

const FLAGS: Readonly<Partial<Record<StackFlag, Sentence>>> = {
  renamed: (name, stack) => renamedSentence(name, subjectOf(stack)),
  nested: ({ sent, code }, stack) => [
    `${subjectOf(stack)} reads brackets in names as levels.`,
    ...(isRenumbered(sent, code) ? ['It numbers the values of a list anew.'] : []),
  ],
  list: ({ kept, sent }, stack) =>
    kept > 1
      ? `${subjectOf(stack)} makes a list of a name that comes more than once.`
      : `${subjectOf(stack)} reads ${/\[\d+\]$/.test(sent) ? 'a number in brackets' : '[]'} as a list.`,
  map: (_, stack) =>
    `${subjectOf(stack)} makes a map with the keys of the brackets, or of a list that is too long.`,
  joined: () => 'Spring joins the values with commas into one text, so a number fails to parse.',
  first: (_, stack) => [
    `${subjectOf(stack)} returns the first value.`,
    ...(stack.codeForAll ? ['All are kept.'] : []),
  ],
  last: ({ kept }, stack) => [
    `${subjectOf(stack)} returns the last value.`,
    ...(kept > 1 ? ['All are kept.'] : []),
  ],
  null: (_, stack) => `Without =, ${subjectOf(stack)} has nil for it.`,
  split: (_, stack) => `${subjectOf(stack)} splits at ; as well as at &.`,
  cut: () => 'The query ends at the #.',
  'latin-1': (_, { server }) => `${server.name} reads characters beyond ASCII as Latin-1.`,
  replaced: (_, stack) => `${subjectOf(stack)} puts U+FFFD for bytes that are not UTF-8.`,
  'bytes-kept': (_, stack) =>
    `${subjectOf(stack)} keeps bytes that are not UTF-8; the text is then not valid.`,
  'left-encoded': (_, stack) => `${subjectOf(stack)} leaves escapes as they are when it cannot decode them.`,
  'still-encoded': () => 'The value was encoded twice, so one encoding is left.',
};

function renamedSentence({ sent, name = '' }: StackName, stack: string): string {
  const inside = sent.replace(/^ +/, '');
  const spaces = `${stack} leaves out spaces before a name.`;
  if (inside === name) return spaces;
  if (!/[ .[]/.test(inside)) return `${stack} calls it ${name}.`;
  const sentence = `${stack} writes dots, spaces and open brackets in names as _.`;
  return inside === sent ? sentence : `${spaces} ${sentence}`;
}

function isRenumbered(sent: string, code: string): boolean {
  const [wanted, found] = [sent, code].map((text) => /\[(\d+)\]$/.exec(text)?.[1]);
  return wanted !== undefined && found !== undefined && wanted !== found;
}
