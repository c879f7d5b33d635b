import { compactJson, readJson } from '../../engine';
import { counted } from '../../views/many';
import type { Derived } from '../derivation/derived';
import { typicalUsers } from '../grid';
import type { HistoryEntry } from '../history';

/** Where events come from: a file, a pasted text, or one of the lists that the page has. */
export type SourceKind = 'file' | 'pasted' | 'typical' | 'samples' | 'saved';

/** Events to run through a template. */
export interface EventSource {
  /** Where they come from. */
  readonly kind: SourceKind;
  /** The name of the file, or what the list is. */
  readonly name: string;
  /** Their bytes, as they are stored; a file may be compressed. */
  readonly blob: Blob;
}

/** Returns the events of a file. */
export function fileSource(file: File): EventSource {
  return { kind: 'file', name: file.name, blob: file };
}

/** Returns the events of a pasted text, or of another one that a name describes. */
export function pastedSource(text: string, name = 'Pasted text'): EventSource {
  return { kind: 'pasted', name, blob: new Blob([text]) };
}

/** Varies the event in Compose in kind, platform, consent and source, as 24 typical users. */
export function typicalSource(derived: Derived): EventSource {
  return listSource('typical', '24 typical users', typicalUsers(derived));
}

/** Loads the example events. */
export async function sampleSource(): Promise<EventSource> {
  const { EVENT_SAMPLES } = await import('../../event/samples');
  const texts = EVENT_SAMPLES.map(({ text }) => text);
  return listSource('samples', counted(texts.length, 'sample event'), texts);
}

/** Returns the events of the works in the history, each once, the latest first. */
export function savedSource(entries: readonly HistoryEntry[]): EventSource {
  const texts = savedEvents(entries);
  return listSource('saved', counted(texts.length, 'saved event'), texts);
}

/** Counts the different events that can be read in the history. */
export function countSaved(entries: readonly HistoryEntry[]): number {
  return savedEvents(entries).length;
}

function savedEvents(entries: readonly HistoryEntry[]): readonly string[] {
  const lines = entries.map(({ work }) => lineOf(work.event));
  return [...new Set(lines.filter((line) => line !== undefined))];
}

function listSource(kind: SourceKind, name: string, texts: readonly string[]): EventSource {
  const lines = texts.flatMap((text) => lineOf(text) ?? []);
  return { kind, name, blob: new Blob([lines.join('\n'), '\n']) };
}

// Digits and the order of keys stay as they are; an event that is no JSON object is left out.
function lineOf(text: string): string | undefined {
  const reading = readJson(text);
  return reading.ok && reading.node.type === 'object' ? compactJson(reading.node, text) : undefined;
}
