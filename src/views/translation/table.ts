import type { TranslatedRow } from '../../translate';

/** How well a macro fits, as it is shown: in words first, and with a color that says the same. */
export interface FitLook {
  /** In one or two words. */
  readonly label: string;
  /** The name of its color token, without the two hyphens. */
  readonly token: 'error' | 'warning' | 'ok';
}

/** The look of each fit, the worst first. */
export const FIT_LOOKS: Readonly<Record<TranslatedRow['fit'], FitLook>> = {
  none: { label: 'no twin', token: 'error' },
  unknown: { label: 'not known', token: 'error' },
  opposite: { label: 'opposite meaning', token: 'error' },
  'one-way': { label: 'one way only', token: 'error' },
  'other-form': { label: 'other form', token: 'warning' },
  same: { label: 'same', token: 'ok' },
};

const ORDER = Object.keys(FIT_LOOKS);

/** Sorts the rows of a translation, the worst first; equal ones stay in the order of the template. */
export function worstFirst(rows: readonly TranslatedRow[]): readonly TranslatedRow[] {
  return rows.toSorted((a, b) => ORDER.indexOf(a.fit) - ORDER.indexOf(b.fit));
}

/** Says how much of a template fits: “6 of 10 fit, 2 need a look, 2 have no twin.” */
export function fitSentence(rows: readonly TranslatedRow[]): string {
  const count = (...fits: TranslatedRow['fit'][]) => rows.filter(({ fit }) => fits.includes(fit)).length;
  const looks = count('other-form', 'one-way', 'opposite');
  const without = count('none', 'unknown');
  const all = [
    `${String(count('same'))} of ${String(rows.length)} ${count('same') === 1 ? 'fits' : 'fit'}`,
    ...(looks === 0 ? [] : [`${String(looks)} ${looks === 1 ? 'needs' : 'need'} a look`]),
    ...(without === 0 ? [] : [`${String(without)} ${without === 1 ? 'has' : 'have'} no twin`]),
  ];
  return `${all.join(', ')}.`;
}

/** Returns a name with its article: “an Adjust”, “a Branch”. */
export function withArticle(name: string): string {
  return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** Writes the rows of a translation as a Markdown table, for documentation. */
export function translationTable(rows: readonly TranslatedRow[], from: string, to: string): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replace(/[\r\n]+/g, ' ');
  const code = (text: string) => (text === '' ? '' : `\`${cell(text)}\``);
  const lines = rows.map(
    ({ theirs, ours = '', fit, sentence }) =>
      `| ${code(theirs)} | ${code(ours)} | ${FIT_LOOKS[fit].label} | ${cell(sentence)} |`,
  );
  return [`| ${from} | ${to} | Fit | What changes |`, '| --- | --- | --- | --- |', ...lines, ''].join('\n');
}

/** A part of a sentence: plain words, or a macro that is shown as code. */
export interface SentenceRun {
  /** The text. */
  readonly text: string;
  /** True for a macro. */
  readonly isCode: boolean;
}

/** Splits a sentence at its macros, such as `(event_time)` and `{created_at}`. */
export function sentenceRuns(sentence: string): readonly SentenceRun[] {
  return sentence
    .split(/((?:\([A-Za-z_][\w-]{0,40}\))+|\$?\{[^{}\s]{1,80}\})/)
    .map((text, index) => ({ text, isCode: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
