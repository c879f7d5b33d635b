import { seal } from '../checksum';
import { pack } from '../pack';
import { normalizeSharedWork, type SharedWork } from '../shared-work';
import { type Base, baseOf, type Change, differenceTo, likeness } from './difference';
import { withoutLayout } from './layout';
import type { Presets } from './load';
import { piecesOf } from './pieces';
import type { Preset } from './presets';
import { HEAD } from './read';
import { substitute, writePlain } from './substitute';
import { type Frame, JSON_FRAME, MARKS, numberSymbol, TEMPLATE_FRAME } from './symbols';

/** The longest text that is packed into a link, in UTF-16 units. Compressing more would slow down typing. */
const MAX_PACKED_TEXT = 200_000;

/** The longest text for which every encoding is tried, in UTF-16 units. The sample events have about 2,000. */
const MAX_TRIED_TEXT = 20_000;

/** Writes a work as a link of format 2; empty when the work is longer than `MAX_PACKED_TEXT`. */
export function writeFormat2(work: SharedWork, presets: Presets): string {
  const { template, event, ...choices } = normalizeSharedWork(work);
  if (template.length + event.length > MAX_PACKED_TEXT) return '';
  const compact = withoutLayout(event);
  const isIndented = compact !== undefined && compact.length < event.length;
  const sections = [
    shortest(template, TEMPLATE_FRAME, presets.templates),
    (isIndented ? MARKS.indented : '') + shortest(isIndented ? compact : event, JSON_FRAME, presets.events),
    ...(Object.keys(choices).length > 0 ? [substitute(JSON.stringify(choices), JSON_FRAME)] : []),
  ];
  const body = sections.join(MARKS.end);
  return body.length > MAX_PACKED_TEXT ? '' : seal(HEAD + pack(body));
}

function shortest(text: string, frame: Frame, presets: readonly Preset[]): string {
  const named = substitute(text, frame);
  if (text.length > MAX_TRIED_TEXT) return named;
  const plain = MARKS.plain + writePlain(text);
  // Packing is slow, so plain text is tried only when replacing names did not shorten the text.
  const ways = [
    named,
    ...fromNearest(text, frame, presets),
    ...(plain.length <= named.length ? [plain] : []),
  ];
  if (ways.length === 1) return named;
  const packed = ways.map((way) => pack(way).length);
  return ways[packed.indexOf(Math.min(...packed))] ?? named;
}

function fromNearest(text: string, frame: Frame, presets: readonly Preset[]): readonly string[] {
  const pieces = piecesOf(text);
  const bases = presets.map(baseFor);
  const likenesses = bases.map((base) => likeness(pieces, base));
  const place = likenesses.indexOf(Math.max(...likenesses));
  const base = bases[place];
  if (base === undefined || likenesses[place] === 0) return [];
  const head = MARKS.preset + numberSymbol(place);
  if (presets[place]?.text === text) return [head];
  return [head + writeChanges(differenceTo(base, pieces), frame, base)];
}

// A preset never changes, so its base is cached.
const BASES = new Map<Preset, Base>();

function baseFor(preset: Preset): Base {
  const known = BASES.get(preset);
  if (known !== undefined) return known;
  const base = baseOf(preset.text);
  BASES.set(preset, base);
  return base;
}

// A shorter run is written as text, since a reference would be longer.
const SHORTEST_RUN = 4;

function writeChanges(changes: readonly Change[], frame: Frame, { pieces }: Base): string {
  const written: string[] = [];
  let own = '';
  for (const change of changes) {
    const text =
      typeof change === 'string' ? change : pieces.slice(change.from, change.from + change.count).join('');
    if (typeof change === 'string' || text.length < SHORTEST_RUN) {
      own += text;
      continue;
    }
    written.push(substitute(own, frame), MARKS.copy, numberSymbol(change.from), numberSymbol(change.count));
    own = '';
  }
  return written.join('') + substitute(own, frame);
}
