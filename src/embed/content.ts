/** What an embed shows, as its host page or a link gives it. What is absent has its default. */
export interface Content {
  readonly template: string;
  readonly event: string;
  /** Rendering options by name; whatever is unknown among them is passed over where they are used. */
  readonly options?: object;
  /** The id of the template language; absent for AppsFlyer's. */
  readonly vocabulary?: string;
  /** The partner's id and its settings. */
  readonly partner?: object;
  readonly title?: string;
  readonly note?: string;
}

/** Content, or a link of the playground that carries it, which is the part of its address after `#`. */
export type Given = Content | { readonly link: string };

/** The longest text of a template, an event or a link that an embed takes, in UTF-16 units. */
export const MAX_TEXT = 1_000_000;

/**
 * Reads a value from outside as what an embed is to show, or undefined when it is not that. An event may be an object,
 * which becomes its JSON, and a partner its id; what is wrong with any other field costs that field only. No value throws.
 */
export function readGiven(value: unknown): Given | undefined {
  if (!isRecord(value)) return undefined;
  const { link } = value;
  return typeof link === 'string' && link.length <= MAX_TEXT ? { link } : readContent(value);
}

/** Reads a value from outside as content, as `readGiven` does. */
export function readContent(value: unknown): Content | undefined {
  if (!isRecord(value)) return undefined;
  const { options, partner } = value;
  const template = readText(value.template ?? '');
  const event = readText(isRecord(value.event) ? writeJson(value.event) : (value.event ?? ''));
  if (template === undefined || event === undefined) return undefined;
  return {
    template,
    event,
    ...(isRecord(options) && { options }),
    ...(isRecord(partner) && { partner }),
    ...(typeof partner === 'string' && partner !== '' && { partner: { id: partner } }),
    ...textNamed(value, 'vocabulary'),
    ...textNamed(value, 'title'),
    ...textNamed(value, 'note'),
  };
}

/** Tells whether a value is an object with keys, not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_TEXT ? value : undefined;
}

function textNamed(
  value: Readonly<Record<string, unknown>>,
  name: 'vocabulary' | 'title' | 'note',
): Partial<Record<typeof name, string>> {
  const text = readText(value[name]);
  return text ? { [name]: text } : {};
}

// What comes by a message may hold itself, which has no JSON.
function writeJson(value: object): string | undefined {
  try {
    return JSON.stringify(value, undefined, 2);
  } catch {
    return undefined;
  }
}
