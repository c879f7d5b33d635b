import { isRecord, type Work } from '../work';

/** The JSON of a work as a host page gives it. Only template and event are checked; `readWork` reads the rest. */
export interface GivenWork extends Pick<Work, 'template' | 'event'> {
  /** The rendering options. */
  readonly options?: unknown;
  /** The id of the template language. */
  readonly vocabulary?: unknown;
  /** The partner's id with its settings. */
  readonly partner?: unknown;
  /** The title. */
  readonly title?: unknown;
  /** The note. */
  readonly note?: unknown;
}

/** What an embed shows: a work, or a link of the playground, which is the part of its address after `#`. */
export type Given = GivenWork | { readonly link: string };

/** The longest template, event or link that an embed accepts, in UTF-16 units. */
export const MAX_TEXT = 1_000_000;

/** Reads a value from outside as what an embed shows: `{ link }` or a work. Undefined when it is neither. Total. */
export function readGiven(value: unknown): Given | undefined {
  if (!isRecord(value)) return undefined;
  const { link } = value;
  return isText(link) ? { link } : readGivenWork(value);
}

const OTHER_FIELDS = ['options', 'vocabulary', 'title', 'note'] as const;

/**
 * Reads a value from outside as a work. Template and event may be absent, the event may be an object, which becomes
 * its JSON, and the partner may be its id; unknown keys are dropped. Undefined when template or event is no text or is
 * too long. Total.
 */
export function readGivenWork(value: unknown): GivenWork | undefined {
  if (!isRecord(value)) return undefined;
  const { template = '', event: given = '', partner } = value;
  const event = isRecord(given) ? writeJson(given) : given;
  if (!isText(template) || !isText(event)) return undefined;
  const others = OTHER_FIELDS.filter((name) => value[name] !== undefined);
  return {
    template,
    event,
    ...Object.fromEntries(others.map((name) => [name, value[name]])),
    ...(partner !== undefined && partner !== '' && { partner: isText(partner) ? { id: partner } : partner }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}

// An object from a message may contain itself; such an object has no JSON.
function writeJson(value: object): string | undefined {
  try {
    return JSON.stringify(value, undefined, 2);
  } catch {
    return undefined;
  }
}
