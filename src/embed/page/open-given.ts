import type { FormReader } from '../../event';
import { APPSFLYER, type Vocabulary } from '../../vocabulary';
import { readWork, type Work } from '../../work';
import type { Given, GivenWork } from '../given';
import { unloaded } from './unloaded';

/** The content of an embed, ready to show. */
export interface OpenedGiven {
  /** The work; empty when there is none to show. */
  readonly work: Work;
  /** The template language of the work. */
  readonly language: Language;
  /** What was left out, or why there is nothing to show; empty when there is nothing to report. */
  readonly problem: string;
}

/** What is needed to read a template and an event. */
export interface Language {
  /** The macros and their notations. */
  readonly vocabulary: Vocabulary;
  /** Reads the other forms of an event; absent until it has loaded. */
  readonly readForm?: FormReader;
}

/** The work of an embed without content. */
export const EMPTY_WORK: Work = { template: '', event: '' };

/** AppsFlyer's template language, which needs no loading. */
export const APPSFLYER_LANGUAGE: Language = { vocabulary: APPSFLYER };

/** Opens the content of an embed. The link reader and other template languages load on demand. */
export async function openGiven(given: Given): Promise<OpenedGiven> {
  const { work, problem } = await ('link' in given ? readLink(given.link) : readGivenWork(given));
  try {
    return { work, problem, language: await languageOf(work) };
  } catch {
    return {
      work,
      problem: `${unloaded('The template language')} AppsFlyer’s is used.`,
      language: APPSFLYER_LANGUAGE,
    };
  }
}

/** Adds the reader of an event's other forms, such as raw-data rows, which loads when an event is not plain JSON. */
export async function withForms(language: Language): Promise<Language> {
  const { readForm } = await import('../../event/forms');
  return { ...language, readForm };
}

type Opened = Pick<OpenedGiven, 'work' | 'problem'>;

async function readGivenWork(given: GivenWork): Promise<Opened> {
  const reading = readWork(given);
  if (!reading.ok) return { work: EMPTY_WORK, problem: '' };
  const { work, problems } = reading;
  if (problems.length === 0) return { work, problem: '' };
  const links = await import('./links').catch(() => undefined);
  const notes = problems.map((each) => links?.WORK_NOTES[each]);
  return {
    work,
    problem: links ? notes.join(' ') : 'Some of it could not be read.',
  };
}

async function readLink(link: string): Promise<Opened> {
  const links = await import('./links').catch(() => undefined);
  if (links === undefined) return { work: EMPTY_WORK, problem: unloaded('This example') };
  const reading = await links.decodeLink(link);
  return reading.ok
    ? { work: reading.work, problem: reading.notes.join(' ') }
    : { work: EMPTY_WORK, problem: reading.message };
}

async function languageOf({ vocabulary }: Work): Promise<Language> {
  if (vocabulary === undefined) return APPSFLYER_LANGUAGE;
  const { LEANPLUM } = await import('../../vocabulary/leanplum');
  return { vocabulary: LEANPLUM };
}
