import {
  OPTION_NAMES,
  OPTION_VALUES,
  type OptionName,
  readPartialOptions,
  type RenderOptions,
} from '../../engine';
import { findPartner, PARTNERS } from '../../partners';
import { isRecord, type PartnerChoice, readWork } from '../../work';
import { nearest } from '../arguments/parse';
import { type Failure, inputFailure, usageFailure } from '../exit';
import { type Io, shownName } from '../io';
import { readText } from '../read-text';

/** Reads rendering options that are written as `name=value`. */
export function readOptionValues(
  written: readonly string[],
): { readonly ok: true; readonly options: Partial<RenderOptions> } | Failure {
  let options: Partial<RenderOptions> = {};
  for (const text of written) {
    const at = text.indexOf('=');
    const name = OPTION_NAMES.find((each) => each === text.slice(0, at));
    if (at < 0 || name === undefined) return usageFailure(unknownOption(text.replace(/=.*/s, ''), at < 0));
    const value = OPTION_VALUES[name].find((each) => String(each) === text.slice(at + 1));
    if (value === undefined) return usageFailure(wrongValue(name, text.slice(at + 1)));
    options = { ...options, ...readPartialOptions({ [name]: value }).options };
  }
  return { ok: true, options };
}

function unknownOption(written: string, isWithoutValue: boolean): string {
  if (isWithoutValue && OPTION_NAMES.some((name) => name === written)) {
    return `The rendering option “${written}” needs a value: --options ${written}=VALUE.`;
  }
  const like = nearest(written, OPTION_NAMES);
  const hint = like === undefined ? '' : ` Did you mean ${like}?`;
  return `There is no rendering option “${written}”.${hint} The options are: ${OPTION_NAMES.join(', ')}.`;
}

function wrongValue(name: OptionName, written: string): string {
  return `The rendering option “${name}” cannot be “${written}”. It is one of: ${OPTION_VALUES[name].join(', ')}.`;
}

/** Returns why a partner's id cannot be used; undefined when there is such a partner. */
export function partnerProblem(id: string): string | undefined {
  if (findPartner(id).id === id) return undefined;
  const ids = PARTNERS.map((partner) => partner.id);
  const like = nearest(id, ids);
  const hint = like === undefined ? '' : ` Did you mean ${like}?`;
  return `There is no partner “${id}”.${hint} The partners are: ${ids.join(', ')}.`;
}

/** Reads the settings of a partner from a file; `id` is the partner for a file that names none. */
export async function readSettingsFile(
  path: string,
  id: string,
  io: Io,
): Promise<{ readonly ok: true; readonly partner: PartnerChoice } | Failure> {
  const reading = await readText(io, path);
  if (!reading.ok) return reading;
  const value = parseJson(reading.text);
  if (!isRecord(value)) return inputFailure(`${shownName(path)} is not a JSON object.`);
  const strange = Object.keys(value).find((key) => !['id', 'settings', 'advertiser'].includes(key));
  if (strange !== undefined) {
    return inputFailure(
      `${shownName(path)} has the unknown key “${strange}”. It may have “id”, “settings” and “advertiser”.`,
    );
  }
  const read = readWork({ template: '', event: '', partner: { id, ...value } });
  if (!read.ok || read.problems.length > 0) {
    return inputFailure(`${shownName(path)}: “settings” and “advertiser” must be objects of plain values.`);
  }
  return { ok: true, partner: read.work.partner ?? { id, settings: {} } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
