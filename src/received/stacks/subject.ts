import type { Stack, StackId } from './stack';

// Names that a sentence cannot begin with as they are in a list.
const SUBJECTS: Readonly<Partial<Record<StackId, string>>> = {
  'node-url': 'URLSearchParams',
  'node-querystring': 'querystring',
  'express-4-simple': 'Express 4 with its simple parser',
  'express-5-extended': 'Express 5 with its extended parser',
  'parse-qs': 'parse_qs',
  'tomcat-relaxed': 'Tomcat with relaxedQueryChars',
  spring: 'Spring',
  rack: 'Rack',
};

/** Returns the name of a stack as the subject of a sentence. */
export function subjectOf({ id, name }: Pick<Stack, 'id' | 'name'>): string {
  return SUBJECTS[id] ?? name;
}
