import { DEFAULT_OPTIONS } from '../../engine';
import { APPSFLYER } from '../../vocabulary';
import { LEANPLUM } from '../../vocabulary/leanplum';
import { normalizeWork, optionsIn, type PartnerChoice, type Work } from '../../work';
import { type Given, valueOf, valuesOf } from '../arguments/command';
import { type Failure, inputFailure, usageFailure } from '../exit';
import { type Io, isText, shownName } from '../io';
import { readText } from '../read-text';
import { type GivenWork, readGivenWork, readWorkText } from './read-work';
import { partnerProblem, readOptionValues, readSettingsFile } from './read-settings';
import type { Setup, SourceText } from './setup';
import { wholeFile } from './source';

type Reading<Result> = ({ readonly ok: true } & Result) | Failure;

/** Reads the template and all that belongs to it from the options of a command. Notes go to standard error. */
export async function readSetup(given: Given, io: Io): Promise<Reading<{ readonly setup: Setup }>> {
  const file = valueOf(given, 'template');
  const base = valueOf(given, 'work');
  if (file === undefined && base === undefined) {
    return usageFailure('Name the template with --template FILE, or a work with --work FILE or --work LINK.');
  }
  const work = base === undefined ? undefined : await readGivenWork(base, io);
  if (work?.ok === false) return work;
  const template = file === undefined ? undefined : await readTemplate(file, io);
  if (template?.ok === false) return template;
  const source = template?.source ?? work?.template;
  if (source === undefined) return usageFailure('There is no template.');
  return completeSetup(given, io, source, work);
}

/** Adds what the options say to a template and the work that it is from. */
export async function completeSetup(
  given: Given,
  io: Io,
  template: SourceText,
  base: GivenWork | undefined,
): Promise<Reading<{ readonly setup: Setup }>> {
  for (const note of base?.notes ?? []) io.warn(`Note on ${shownName(base?.template.file ?? '')}: ${note}`);
  const written = readOptionValues(valuesOf(given, 'options'));
  if (!written.ok) return written;
  const partner = await readPartner(given, io, base?.work);
  if (!partner.ok) return partner;
  const language = valueOf(given, 'vocabulary') ?? base?.work.vocabulary;
  const options = { ...DEFAULT_OPTIONS, ...base?.work.options, ...written.options };
  const work = normalizeWork({
    ...base?.work,
    template: template.text,
    event: base?.work.event ?? '',
    options,
    partner: partner.choice,
    vocabulary: language === 'leanplum' ? language : undefined,
  });
  const setup: Setup = {
    work,
    vocabulary: language === 'leanplum' ? LEANPLUM : APPSFLYER,
    options: optionsIn(work.vocabulary, options),
    template,
    ...(base && { event: base.event }),
  };
  return { ok: true, setup };
}

/** Reads a file that is a template, or a work saved by the playground, as its beginning shows. */
export async function readTemplateFile(
  file: string,
  io: Io,
): Promise<Reading<{ readonly template: SourceText; readonly work: GivenWork | undefined }>> {
  const reading = await readText(io, file);
  if (!reading.ok) return reading;
  if (!isWorkFile(reading.text)) {
    return { ok: true, template: templateIn(file, reading.text), work: undefined };
  }
  const work = await readWorkText(file, reading.text);
  return work.ok ? { ok: true, template: work.template, work } : work;
}

async function readTemplate(file: string, io: Io): Promise<Reading<{ readonly source: SourceText }>> {
  const reading = await readText(io, file);
  if (!reading.ok) return reading;
  if (isWorkFile(reading.text)) {
    return inputFailure(`${shownName(file)} is a work, not a template: name it with --work.`);
  }
  return { ok: true, source: templateIn(file, reading.text) };
}

function isWorkFile(text: string): boolean {
  return /^\ufeff?\s*\{\s*"format"\s*:\s*"postback-playground"/.test(text);
}

// Editors end a file with a line break, which is no part of a template or of its body.
function templateIn(file: string, whole: string): SourceText {
  const source = wholeFile(isText(file) ? 'template' : file, whole);
  return { ...source, text: source.text.replace(/\r?\n$/, '') };
}

async function readPartner(
  given: Given,
  io: Io,
  base: Work | undefined,
): Promise<Reading<{ readonly choice: PartnerChoice | undefined }>> {
  const chosen = valueOf(given, 'partner');
  const settings = valueOf(given, 'settings');
  const id = chosen ?? base?.partner?.id;
  const isOther = chosen !== undefined && chosen !== base?.partner?.id;
  const reading = settings === undefined ? undefined : await readSettingsFile(settings, id ?? 'custom', io);
  if (reading?.ok === false) return reading;
  const before = isOther ? { settings: {}, advertiser: base?.partner?.advertiser ?? {} } : base?.partner;
  const choice = reading?.partner ?? before;
  const named = chosen ?? reading?.partner.id;
  const problem = named === undefined ? undefined : partnerProblem(named);
  if (problem !== undefined) return usageFailure(problem);
  const used = named ?? id;
  if (used === undefined || choice === undefined) return { ok: true, choice: undefined };
  return { ok: true, choice: { ...choice, id: used } };
}
