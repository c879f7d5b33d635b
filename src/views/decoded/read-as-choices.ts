import type { StackId } from '../../received/stacks';

/** A stack that the decoded values can be read as. */
export interface ReadAsChoice {
  /** The ID of the stack. */
  readonly id: StackId;
  /** Its name, as the stack itself has it. */
  readonly name: string;
}

/** The stacks that are offered for the decoded values; the comparison in Received has all. */
export const READ_AS_CHOICES: readonly ReadAsChoice[] = [
  { id: 'php', name: 'PHP' },
  { id: 'express-4', name: 'Express 4' },
  { id: 'express-5', name: 'Express 5' },
  { id: 'fastify', name: 'Fastify' },
  { id: 'flask', name: 'Flask' },
  { id: 'django', name: 'Django' },
  { id: 'fastapi', name: 'FastAPI' },
  { id: 'parse-qs', name: 'Python, urllib.parse.parse_qs' },
  { id: 'go', name: 'Go' },
  { id: 'tomcat', name: 'Tomcat' },
  { id: 'spring', name: 'Spring, @RequestParam String' },
  { id: 'rack', name: 'Rack, as in Rails and Sinatra' },
];

/** How a chosen stack reads a decoded value, where that differs from what was sent. */
export interface ReadAsNote {
  /** A few words: `renamed: user_id`, `last wins`, `list of 2`, `lost`. */
  readonly words: string;
  /** True when nothing of the value can be read. */
  readonly isLost: boolean;
  /** Why, and the line of code that reads it. */
  readonly why: string;
}

/** How a chosen stack reads the request that is decoded. */
export interface ReadAsView {
  /** Why no handler gets the request, in a sentence; absent when one does. */
  readonly refused?: string;
  /** The notes, by the offset at which the value ends in the request. */
  readonly notes: ReadonlyMap<number, ReadAsNote>;
}
