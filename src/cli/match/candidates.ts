import {
  DEFAULT_OPTIONS,
  type EventFields,
  MAX_TEMPLATE_LENGTH,
  NO_FIELDS,
  NO_SETTINGS,
  parse,
} from '../../engine';
import { readEvent } from '../../event';
import { readForm } from '../../event/forms';
import { TEMPLATE_SAMPLES } from '../../event/samples';
import { PARTNERS } from '../../partners';
import { type Candidate, type PreparedCandidate, prepareCandidate } from '../../received';
import { APPSFLYER, type Vocabulary } from '../../vocabulary';
import { LEANPLUM, LEANPLUM_TEMPLATES } from '../../vocabulary/leanplum';
import { shapeFor } from '../setup/deliver';
import type { Setup } from '../setup/setup';

/** The templates to compare requests with, and how an event becomes what is expected. */
export interface Candidates {
  /** The templates, each prepared for many requests. */
  readonly prepared: readonly PreparedCandidate[];
  /** Returns the fields that the values are expected from, for the text of an event; undefined when it cannot be read. */
  readonly expect: (event: string) => EventFields | undefined;
}

/** Prepares the template of a setup; without one, the templates of the partners and the examples. */
export function candidatesOf(setup: Setup | undefined): Candidates {
  if (setup === undefined) {
    return { prepared: knownTemplates().map(prepareCandidate), expect: (event) => fieldsOf(event) };
  }
  const { work, vocabulary, options, template } = setup;
  const text = work.template.length > MAX_TEMPLATE_LENGTH ? '' : work.template;
  const candidate: Candidate = {
    id: 'given',
    name: work.title ?? template.file,
    source: 'present',
    template: parse(text, vocabulary),
    vocabulary,
    options,
    settings: shapeFor(setup, NO_FIELDS).settings,
  };
  const expect = (event: string) => {
    const fields = fieldsOf(event);
    return fields && shapeFor(setup, fields).fields;
  };
  return { prepared: [prepareCandidate(candidate)], expect };
}

function fieldsOf(event: string): EventFields | undefined {
  const reading = readEvent(event, readForm);
  return reading.ok ? reading.fields : undefined;
}

function knownTemplates(): readonly Candidate[] {
  return [
    ...PARTNERS.flatMap(({ id, templates }) =>
      templates.map((each) => plain(`partner ${id} ${each.id}`, each.title, 'partner', each.text, APPSFLYER)),
    ),
    ...TEMPLATE_SAMPLES.map(({ id, title, text }) =>
      plain(`example ${id}`, title, 'example', text, APPSFLYER),
    ),
    ...LEANPLUM_TEMPLATES.map(({ id, title, text }) =>
      plain(`example ${id}`, title, 'example', text, LEANPLUM),
    ),
  ];
}

function plain(
  id: string,
  name: string,
  source: Candidate['source'],
  text: string,
  vocabulary: Vocabulary,
): Candidate {
  const template = parse(text, vocabulary);
  return { id, name, source, template, vocabulary, options: DEFAULT_OPTIONS, settings: NO_SETTINGS };
}
