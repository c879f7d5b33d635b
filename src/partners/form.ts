import * as z from 'zod/mini';
import { ADVERTISER } from './advertiser';
import { ADVERTISER_TEXTS } from './advertiser-texts';
import type { ListedPartner } from './listed';
import type { Json, OtherChoice, RowTexts, SettingText, SettingValues } from './settings';

/** A field of a settings form, made from a schema and its texts. */
export interface FormField {
  /** The setting's name. */
  readonly name: string;
  /** Which control edits it. */
  readonly kind: 'text' | 'secret' | 'toggle' | 'choice' | 'number' | 'rows';
  /** The label of the control. */
  readonly label: string;
  /** What the setting is and why its default is what it is; absent when the label says enough. */
  readonly help?: string;
  /** The values of a choice with their labels, in order; empty for every other kind. */
  readonly choices: readonly {
    /** The value of the setting. */
    readonly value: string;
    /** The text that the person chooses. */
    readonly label: string;
  }[];
  /** The known values of a text, which the control offers; empty when any text will do. */
  readonly suggestions: readonly string[];
  /** What a row has and is called; absent for every other kind. */
  readonly rows?: FormRows;
  /** The choice with which the field has an effect; absent for one that always has. */
  readonly onlyWith?: OtherChoice;
  /** The value until the person changes it; an empty text for a choice that may be left open. */
  readonly default: Json;
}

/** The rows of a field whose value is a list of objects. */
export interface FormRows extends Pick<RowTexts, 'item' | 'add'> {
  /** The columns of a row, texts and choices; the first is what the row is about. */
  readonly fields: readonly FormField[];
}

/** Makes the fields of a form from a settings schema, in the schema's order. */
function formOf(schema: z.ZodMiniObject, texts: Readonly<Record<string, SettingText>>): readonly FormField[] {
  const byName = new Map(Object.entries(texts));
  return Object.entries(schema.shape).map(([name, field]) =>
    fieldOf(name, field, byName.get(name) ?? { label: name }),
  );
}

/** Returns the names of the settings that are credentials. */
function secretsOf(texts: Readonly<Record<string, SettingText>>): readonly string[] {
  return Object.entries(texts).flatMap(([name, { secret }]) => (secret ? [name] : []));
}

function fieldOf(name: string, schema: z.core.$ZodType, text: SettingText): FormField {
  const { label, help, secret, suggestions = [], onlyWith } = text;
  const { type, given } = withoutDefault(schema);
  const shared = {
    name,
    label,
    suggestions,
    ...(help !== undefined && { help }),
    ...(onlyWith && { onlyWith }),
  };
  if (type instanceof z.ZodMiniBoolean) {
    return { ...shared, kind: 'toggle', choices: [], default: given === true };
  }
  if (type instanceof z.ZodMiniNumber) {
    return { ...shared, kind: 'number', choices: [], default: typeof given === 'number' ? given : 0 };
  }
  if (type instanceof z.ZodMiniArray) return { ...shared, ...rowsOf(type, text, given) };
  const initial = typeof given === 'string' ? given : '';
  if (type instanceof z.ZodMiniEnum) {
    return { ...shared, kind: 'choice', choices: choicesOf(type, text, initial), default: initial };
  }
  return { ...shared, kind: secret ? 'secret' : 'text', choices: [], default: initial };
}

function rowsOf(
  { def: { element } }: z.ZodMiniArray,
  { rows }: SettingText,
  given: unknown,
): Pick<FormField, 'kind' | 'choices' | 'default' | 'rows'> {
  const initial: readonly unknown[] = Array.isArray(given) ? given : [];
  const field = { kind: 'rows', choices: [], default: initial.map(rowOf) } as const;
  if (!(element instanceof z.ZodMiniObject) || rows === undefined) return field;
  const { texts, item, add } = rows;
  return { ...field, rows: { fields: formOf(element, texts), item, add } };
}

// The columns of a row are texts.
function rowOf(row: unknown): Json {
  const columns: [string, unknown][] = Object.entries(row ?? {});
  return Object.fromEntries(columns.map(([name, value]) => [name, String(value)]));
}

function withoutDefault(schema: z.core.$ZodType): { type: z.core.$ZodType; given?: unknown } {
  if (schema instanceof z.ZodMiniDefault) {
    return { type: schema.def.innerType, given: schema.def.defaultValue };
  }
  return { type: schema instanceof z.ZodMiniOptional ? schema.def.innerType : schema };
}

// A choice without a default may be left open; that comes first.
function choicesOf(type: z.ZodMiniEnum, { values = {} }: SettingText, initial: string): FormField['choices'] {
  const labels = new Map(Object.entries(values));
  const choices = type.options.map((value) => {
    const name = String(value);
    return { value: name, label: labels.get(name) ?? name };
  });
  return initial === '' ? [{ value: '', label: labels.get('') ?? 'Not set' }, ...choices] : choices;
}

/** The form for the advertiser's side, which is the same for every partner. */
export const ADVERTISER_FORM: readonly FormField[] = formOf(ADVERTISER, ADVERTISER_TEXTS);

/** Returns the fields of a form that have an effect with these values; a value that is none of a choice counts as its default. */
export function fieldsFor(form: readonly FormField[], values: SettingValues): readonly FormField[] {
  const chosen = ({ name, choices, default: initial }: FormField) =>
    choices.some(({ value }) => value === values[name]) ? values[name] : initial;
  const given = new Map(form.map((field) => [field.name, chosen(field)]));
  return form.filter(({ onlyWith }) => onlyWith === undefined || given.get(onlyWith.name) === onlyWith.value);
}

/** Returns the form for a partner's own settings. */
export function partnerForm({ settings, settingTexts }: ListedPartner): readonly FormField[] {
  return formOf(settings, settingTexts);
}

/** Returns the names of a partner's credentials, which are masked, and replaced in links unless the person includes them. */
export function secretSettings({ settingTexts }: ListedPartner): readonly string[] {
  return secretsOf(settingTexts);
}
