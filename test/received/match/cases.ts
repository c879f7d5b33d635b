import { readdirSync, readFileSync } from 'node:fs';
import { type EventFields, hash } from '../../../src/engine';
import { sha256 } from '../../../src/engine/sha256';
import { type Case, pairsOf, readCases, textOf } from '../../engine/cases';
import { fieldsOf } from '../../engine/event';

/*
 * A case has a request and what is found in it. Template, event and options are those of the case before unless it has
 * its own; an empty event is none, and empty options are the usual ones. `SHA1(text)` in a request is a hash, and so are
 * `MD5(text)` and `SHA256(text)`.
 */
const SHAPE = {
  sections: ['template', 'event', 'options', 'request', 'differences', 'fields', 'headline', 'fit'],
  required: [['request'], ['differences']],
};

/** What a request is matched with. */
export interface Given {
  readonly template: string;
  /** As the case writes it; empty for none. */
  readonly eventText: string;
  readonly event: EventFields | undefined;
  readonly options: object;
}

/** A golden case of matching a request. */
export interface MatchCase {
  readonly file: string;
  readonly each: Case;
  readonly request: string;
  readonly given: Given;
}

const folder = 'test/cases/received/match';

/** Every golden case, file by file. */
export const MATCH_CASES: readonly MatchCase[] = readdirSync(folder).sort().flatMap(casesIn);

function casesIn(file: string): readonly MatchCase[] {
  let given: Given = { template: '', eventText: '', event: undefined, options: {} };
  return readCases(readFileSync(`${folder}/${file}`, 'utf8'), SHAPE).map((each) => {
    given = givenBy(each, given);
    return { file, each, request: requestOf(each), given };
  });
}

function requestOf(each: Case): string {
  return (textOf(each, 'request') ?? '').replace(
    /(SHA1|MD5|SHA256)\(([^)]*)\)/g,
    (_, name: string, text: string) =>
      name === 'SHA256' ? sha256(text) : hash(name === 'SHA1' ? 'sha1' : 'md5', text),
  );
}

function givenBy(each: Case, before: Given): Given {
  const eventText = textOf(each, 'event') ?? before.eventText;
  return {
    template: textOf(each, 'template') ?? before.template,
    eventText,
    event: eventText === '' ? undefined : fieldsOf(eventText),
    options: each.sections.has('options') ? optionsOf(each) : before.options,
  };
}

function optionsOf(each: Case): object {
  const values = new Map<string, unknown>([
    ['true', true],
    ['false', false],
  ]);
  return Object.fromEntries(
    pairsOf(each, 'options', '=').map(([name, text]) => [name, values.get(text) ?? text]),
  );
}
