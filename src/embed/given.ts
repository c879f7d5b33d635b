import { isRecord, type Work } from '../work';

/** A work as a host page passes it. Only template and event are checked; `readWork` validates the rest. */
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

/** The content of an embed: a work, or a link of the playground, which is the part of its address after `#`. */
export type Given = GivenWork | { readonly link: string };

/** The longest template, event or link that an embed accepts, in UTF-16 units. */
const MAX_TEXT = 1_000_000;

/** Reads an untrusted value as the content of an embed: `{ link }` or a work. Undefined when it is neither. Total. */
export function readGiven(value: unknown): Given | undefined {
  if (!isRecord(value)) return undefined;
  const { link } = value;
  return isText(link) ? { link } : readGivenWork(value);
}

const OTHER_FIELDS = ['options', 'vocabulary', 'title', 'note'] as const;

/**
 * Reads an untrusted value as a work. Template and event may be absent; the event may be an object, which is written as
 * JSON, and the partner may be an id. Unknown keys are dropped. Undefined when the template or event is not a text or
 * is too long. Total.
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

// An object from a message may contain itself, so it cannot be written as JSON.
function writeJson(value: object): string | undefined {
  try {
    return JSON.stringify(value, undefined, 2);
  } catch {
    return undefined;
  }
}
