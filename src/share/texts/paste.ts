import type { TableRow } from '../exports';
import { MARKUPS, type Markup } from './markup';
import { measure, type PastePlace } from './place';

/** What there is to say about a request. An empty text or list has no section. */
export interface PasteContent {
  readonly title: string;
  readonly note: string;
  /** The address that opens all of it; empty when it is too long for a link. */
  readonly link: string;
  readonly template: string;
  readonly event: string;
  readonly request: string;
  readonly rows: readonly TableRow[];
  /** A sentence for each problem, with its place. */
  readonly findings: readonly string[];
  /** The page and its version, in a few words. */
  readonly version: string;
}

/** A text that is ready to paste. */
export interface PasteText {
  readonly text: string;
  /** In the unit of the place. */
  readonly length: number;
  /** Names of the sections that did not fit, in words. */
  readonly leftOut: readonly string[];
}

type SectionName = 'note' | 'findings' | 'request' | 'decoded' | 'template' | 'event';

const HEADINGS = {
  note: 'Note',
  findings: 'Findings',
  template: 'Template',
  event: 'Event',
  request: 'Request',
  decoded: 'Decoded',
} as const satisfies Record<SectionName, string>;

const WORDS = {
  note: 'the note',
  findings: 'the findings',
  template: 'the template',
  event: 'the event',
  request: 'the request',
  decoded: 'the decoded table',
} as const satisfies Record<SectionName, string>;

// What goes first when a place is too small: what the link shows best, and what the other sections say already.
const LEAVING: readonly SectionName[] = ['event', 'decoded', 'request', 'template', 'note', 'findings'];

/**
 * Writes all there is to say about a request for a place, in its markup and no longer than it takes. Whole sections are
 * left out in a fixed order, with a sentence that says so; the link is there whole or not at all. Total.
 */
export function pasteText(content: PasteContent, place: PastePlace): PasteText {
  const markup = MARKUPS[place.markup];
  const sections = new Map(sectionsOf(content, markup));
  const leaving = LEAVING.filter((name) => sections.has(name));
  const limit = place.limit ?? Number.POSITIVE_INFINITY;
  for (let count = 0; count <= leaving.length; count += 1) {
    const left = leaving.slice(0, count);
    const text = compose(content, sections, left, markup);
    const length = measure(text, place);
    if (length <= limit) return { text, length, leftOut: left.map((name) => WORDS[name]) };
  }
  return withoutLink(content, place, leaving);
}

function withoutLink(content: PasteContent, place: PastePlace, leaving: readonly SectionName[]): PasteText {
  const markup = MARKUPS[place.markup];
  const text = [
    markup.title(titleOf(content)),
    markup.paragraph(TOO_LONG),
    markup.paragraph(content.version),
  ].join('\n\n');
  return { text, length: measure(text, place), leftOut: [...leaving.map((name) => WORDS[name]), 'the link'] };
}

const TOO_LONG = 'Neither the request nor the link fits here. Attach the file instead.';

function compose(
  content: PasteContent,
  sections: ReadonlyMap<SectionName, string>,
  left: readonly SectionName[],
  markup: Markup,
): string {
  const { link, version } = content;
  const kept = [...sections].filter(([name]) => !left.includes(name)).map(([, text]) => text);
  return [
    markup.title(titleOf(content)),
    ...(link === '' ? [] : [link]),
    ...kept,
    ...(left.length === 0 ? [] : [markup.paragraph(leftOutSentence(left, link !== ''))]),
    markup.paragraph(version),
  ].join('\n\n');
}

function titleOf({ title }: PasteContent): string {
  return title.trim() === '' ? 'Postback' : title;
}

function leftOutSentence(left: readonly SectionName[], hasLink: boolean): string {
  const words: readonly string[] = left.map((name) => WORDS[name]);
  const all =
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
  return `Left out, since it does not fit here: ${all}.${hasLink ? ' The link opens all of it.' : ''}`;
}

function sectionsOf(content: PasteContent, markup: Markup): readonly (readonly [SectionName, string])[] {
  const { note, findings, template, event, request, rows } = content;
  const under = (name: SectionName, text: string) => `${markup.heading(HEADINGS[name])}\n\n${text}`;
  const block = (name: SectionName, text: string): readonly (readonly [SectionName, string])[] =>
    text.trim() === '' ? [] : [[name, under(name, markup.block(withoutLastBreak(text)))]];
  return [
    ...(note.trim() === '' ? [] : [['note', under('note', markup.paragraph(note))] as const]),
    ...(findings.length === 0
      ? []
      : [['findings', under('findings', findings.map(markup.item).join('\n'))] as const]),
    ...block('template', template),
    ...block('request', request),
    ...block('decoded', rows.map(rowLine).join('\n')),
    ...block('event', event),
  ];
}

function withoutLastBreak(text: string): string {
  return text.toWellFormed().replace(/(?:\r\n|\r|\n)$/, '');
}

// One line for each row: marks that would break it are shown escaped.
function rowLine({ place, name, value, fields }: TableRow): string {
  const source = fields.length === 0 ? '' : `   <- ${fields.join(', ')}`;
  const shown = value.replace(/[\r\n\t\\]/g, (mark) => JSON.stringify(mark).slice(1, -1));
  return `${place.padEnd(8)} ${name} = ${shown}${source}`;
}
