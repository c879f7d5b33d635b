import { MAX_VALUE_LENGTH } from '../layer';
import { agentNotes } from './agent';
import { appNotes } from './app';
import { contactNotes } from './contact';
import { digestNotes } from './digest';
import { identifierNotes } from './identifier';
import { ipNotes } from './ip';
import { jsonNotes } from './json';
import { moneyNotes } from './money';
import type { NoteReader, ValueContext, ValueNote } from './note';
import { regionNotes } from './region';
import { timeNotes } from './time';
import { wordNotes } from './word';

// A longer text is not a plain value, unless it is JSON or a URL.
const MAX_SHAPE_LENGTH = 2000;

const SHAPES: readonly NoteReader[] = [
  digestNotes,
  identifierNotes,
  timeNotes,
  moneyNotes,
  regionNotes,
  wordNotes,
  ipNotes,
  appNotes,
  agentNotes,
  contactNotes,
];

/**
 * Describes what a plain value is or looks like: identifiers, hashes and what they are the hash of, times, amounts,
 * codes, addresses. Total; a text that looks like nothing known has no notes, and one that looks like two things has two.
 */
export function describeValue(text: string, context: ValueContext): readonly ValueNote[] {
  const readers = text.length > MAX_SHAPE_LENGTH ? [contactNotes] : SHAPES;
  if (text.length > MAX_VALUE_LENGTH) return [];
  return [...readers, jsonNotes].flatMap((read) => read(text, context));
}
