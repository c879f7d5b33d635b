import type { DocumentKey, Evidence } from '../../vocabulary/reference';
import type { Parser } from './parser';
import type { Server } from './server';
import type { StackPath } from './value';

/** The id of a stack. It is kept with a person's choices, so it never changes. */
export type StackId =
  | 'php'
  | 'node-url'
  | 'node-querystring'
  | 'express-4'
  | 'express-4-simple'
  | 'express-5'
  | 'express-5-extended'
  | 'fastify'
  | 'koa'
  | 'hono'
  | 'flask'
  | 'flask-gunicorn'
  | 'django'
  | 'fastapi'
  | 'fastapi-httptools'
  | 'parse-qs'
  | 'aiohttp'
  | 'go'
  | 'tomcat'
  | 'tomcat-relaxed'
  | 'jetty'
  | 'spring'
  | 'rack';

/** Which value the usual accessor returns of a name that came more than once. */
export type Pick =
  | 'first'
  | 'last'
  /** All, joined with commas into one text. */
  | 'joined'
  /** All, as a list. */
  | 'all';

/** How a handler gets at the parameters of a form body. */
export interface FormAccess {
  /** Writes the code that reads what is at a path. */
  readonly code: (path: StackPath) => string;
  /** How well it is known that the form is read by the same rules as the query. */
  readonly evidence: Evidence | 'assumed';
}

/** A language, framework and server that receive a request: what they read in it, and how. */
export interface Stack {
  /** Its ID. */
  readonly id: StackId;
  /** Its name, as `Express 5`. */
  readonly name: string;
  /** A name of at most ten characters or so, for the head of a column. */
  readonly shortName: string;
  /** The versions that the facts are about. */
  readonly version: string;
  /** The server that reads the request line before the parser. */
  readonly server: Server;
  /** Reads the pairs of the query. */
  readonly parser: Parser;
  /** Which value the usual accessor returns; `all` where the parser itself decides. */
  readonly pick: Pick;
  /** True when the framework cuts the target at a `#` that its server keeps. */
  readonly cutsFragment: boolean;
  /** Writes the code that reads what is at a path of the query's parameters, as people usually write it. */
  readonly code: (path: StackPath) => string;
  /** Writes the code that reads all values of a name; absent where the usual accessor returns all there is. */
  readonly codeForAll?: (path: StackPath) => string;
  /** What begins a comment in its language. */
  readonly comment: '//' | '#';
  /** How a form body is read; absent when that is not modeled. */
  readonly form?: FormAccess;
  /** How well its rules are known. */
  readonly evidence: Evidence;
  /** The document they rest on. */
  readonly source: DocumentKey;
}
