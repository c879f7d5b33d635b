import { DEFAULT_OPTIONS, NO_SETTINGS, parse, readOptions, type EventFields } from '../../../src/engine';
import { type Candidate, type Match, matchRequest } from '../../../src/received';
import { APPSFLYER } from '../../../src/vocabulary';

/** Makes a candidate of a template in AppsFlyer's language, with some options changed. */
export function candidateOf(text: string, options: object = DEFAULT_OPTIONS, id = 'present'): Candidate {
  return {
    id,
    name: id,
    source: id === 'present' ? 'present' : 'example',
    template: parse(text, APPSFLYER),
    vocabulary: APPSFLYER,
    options: readOptions(options),
    settings: NO_SETTINGS,
  };
}

/** Matches a request to a template. */
export function matchTo(template: string, request: string, event?: EventFields, options?: object): Match {
  return matchRequest(request, candidateOf(template, options), event);
}

/**
 * The differences of a match, a line each: the name of the row, the code, the text of the request it is about, and the
 * change that would make it agree.
 */
export function differenceLines({ rows, request }: Match): string[] {
  return rows.flatMap(({ place, name, differences }) =>
    differences.map(({ code, at, change }) => {
      const where = place === 'query' ? name : `${place} ${name}`;
      const about = at === undefined ? '' : ` ‹${request.slice(at.from, at.to)}›`;
      return `${where}: ${code}${about}${change === undefined ? '' : ` [${change.label}]`}`;
    }),
  );
}

/** The fields that were read, a line each: name and value, then what it is less than sure or complete. */
export function fieldLines({ fields }: Match): string[] {
  return fields.map(({ name, text, losses, alternatives, certainty }) => {
    const notes = [
      ...losses.map(({ note }) => note),
      ...alternatives.map((other) => `or ${other.name === name ? '' : `${other.name} `}${other.text}`),
      ...(certainty === 'form' ? ['by form'] : []),
    ];
    const shown = (text ?? '?').replaceAll('\n', '␊');
    return `${name} = ${shown}${notes.length === 0 ? '' : ` (${notes.join('; ').replaceAll('\n', '␊')})`}`;
  });
}
