import type { Template } from '../../engine';
import type { Vocabulary } from '../../vocabulary';
import { goHandler } from './go';
import { expressHandler, nodeHandler } from './node';
import { phpHandler } from './php';
import { type HandlerPlan, planHandler } from './plan';
import { flaskHandler, pythonHandler } from './python';

/** What a handler is written for. */
export type HandlerLanguage = 'node' | 'express' | 'python' | 'flask' | 'php' | 'go';

/** A way to write a handler. */
export interface Handler {
  /** What it is written for. */
  readonly language: HandlerLanguage;
  /** Its name: `Node`, `Express`. */
  readonly name: string;
  /** The name of the file it is saved as. */
  readonly file: string;
}

/** The handlers that can be written, in the order in which they are listed. */
export const HANDLERS: readonly Handler[] = [
  { language: 'node', name: 'Node', file: 'receiver.mjs' },
  { language: 'express', name: 'Express', file: 'receiver.mjs' },
  { language: 'python', name: 'Python', file: 'receiver.py' },
  { language: 'flask', name: 'Flask', file: 'receiver.py' },
  { language: 'php', name: 'PHP', file: 'receiver.php' },
  { language: 'go', name: 'Go', file: 'receiver.go' },
];

const WRITERS: Readonly<Record<HandlerLanguage, (plan: HandlerPlan) => string>> = {
  node: nodeHandler,
  express: expressHandler,
  python: pythonHandler,
  flask: flaskHandler,
  php: phpHandler,
  go: goHandler,
};

/**
 * Writes the code of a server that receives the postback of a template: it answers 200 at once, reads every parameter
 * whose name has no macro, and parses the event value as JSON. Total: any template gives a program.
 */
export function handlerCode(language: HandlerLanguage, template: Template, vocabulary: Vocabulary): string {
  return WRITERS[language](planHandler(template, vocabulary));
}
