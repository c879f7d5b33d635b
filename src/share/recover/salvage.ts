import { loadPresets } from '../format2/load';
import { readSections } from '../format2/read';
import { MAX_UNPACKED_TEXT } from '../reading';
import type { SharedWork } from '../shared-work';
import { unpackPart } from '../unpack';

/** The parts that were recovered from a link that is cut off or changed. */
export interface Salvage {
  /** The work; the event is empty when it is lost. */
  readonly work: SharedWork;
  /** A sentence for each part that is lost. */
  readonly lost: readonly string[];
}

const HEADS: ReadonlyMap<string, (unpacked: string) => Promise<Salvage | undefined>> = new Map([
  ['1-', (unpacked: string) => Promise.resolve(fromFormat1(unpacked))],
  ['2-', fromFormat2],
]);

/**
 * Reads as much as possible of a link, without its checksum. A link has the template first, then the event, so the rest
 * is lost first. Undefined when no part of the template can be read. Total; bounded as reading a link is.
 */
export async function salvage(link: string): Promise<Salvage | undefined> {
  const save = HEADS.get(link.slice(0, 2));
  if (save === undefined) return undefined;
  const saved = await save(unpackPart(link.slice(2), MAX_UNPACKED_TEXT).text);
  return saved?.work.template === '' ? undefined : saved;
}

async function fromFormat2(unpacked: string): Promise<Salvage | undefined> {
  const presets = (await loadPresets()) ?? { templates: [], events: [] };
  const { template, event, rest } = readSections(unpacked, presets, true);
  return salvaged(
    { text: template.text, isWhole: template.next !== undefined },
    event && { text: event.text, isWhole: event.next !== undefined },
    rest !== undefined,
  );
}

const TEXT = '"([^"\\\\]*(?:\\\\[^][^"\\\\]*)*)("?)';
const FORMAT_1 = new RegExp(`^\\{"t":${TEXT}(?:,"e":${TEXT})?`);

// Limits the backtracking of the pattern; longer texts are cut.
const MAX_FORMAT_1 = 100_000;

function fromFormat1(unpacked: string): Salvage | undefined {
  const found = FORMAT_1.exec(unpacked.slice(0, MAX_FORMAT_1));
  if (found === null) return undefined;
  const [, template = '', templateEnd, event, eventEnd] = found;
  return salvaged(
    { text: unescaped(template), isWhole: templateEnd === '"' },
    event === undefined ? undefined : { text: unescaped(event), isWhole: eventEnd === '"' },
    false,
  );
}

// The text may end inside an escape.
function unescaped(written: string): string {
  try {
    const value: unknown = JSON.parse(`"${written.replace(/\\u[0-9a-f]{0,3}$/i, '')}"`);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

interface Part {
  readonly text: string;
  readonly isWhole: boolean;
}

function salvaged(template: Part, event: Part | undefined, hasRest: boolean): Salvage {
  const lost = [
    template.isWhole ? undefined : 'The end of the template may be missing.',
    eventLoss(template, event),
    hasRest ? undefined : 'Any options, partner, title and note in the link are lost.',
  ].filter((sentence) => sentence !== undefined);
  return {
    work: { template: template.text, event: event?.text ?? '' },
    lost: ['The link is cut off or changed; the recovered text may have errors.', ...lost],
  };
}

function eventLoss(template: Part, event: Part | undefined): string | undefined {
  if (event === undefined || event.text === '') return 'The event is lost.';
  return template.isWhole && event.isWhole ? undefined : 'The end of the event may be missing.';
}
