import type { DocumentKey, Evidence } from '../../vocabulary/reference';

/** The id of a server. */
export type ServerId =
  | 'node'
  | 'php-built-in'
  | 'werkzeug'
  | 'http.server'
  | 'wsgiref'
  | 'gunicorn'
  | 'uvicorn-h11'
  | 'uvicorn-httptools'
  | 'aiohttp'
  | 'go'
  | 'tomcat'
  | 'tomcat-relaxed'
  | 'jetty'
  | 'puma'
  | 'nginx'
  | 'apache'
  | 'haproxy'
  | 'caddy'
  | 'iis'
  | 'kestrel'
  | 'alb'
  | 'cloudfront';

/** What a limit of the length of a request counts. */
export type Counted =
  /** Path and query. */
  | 'target'
  /** What is after the `?`. */
  | 'query'
  /** Scheme, host, path and query. */
  | 'url'
  /** `GET /path?query HTTP/1.1`. */
  | 'request line'
  /** The request line and all headers together; the number is for a request with hardly any. */
  | 'request line and headers';

/** A limit of the length of a request. */
export interface LengthLimit {
  /** The most bytes that are accepted of what is counted; for the line and headers together, of path and query. */
  readonly most: number;
  /** What is counted. */
  readonly counted: Counted;
  /** The status of the refusal; absent when the connection is closed without an answer, or when it is not known. */
  readonly status?: number;
  /** How the limit is known. */
  readonly evidence: Evidence;
  /** The document that it rests on. */
  readonly source: DocumentKey;
}

/** What a server does with characters in the request line that a URL cannot hold. */
export interface LineRules {
  /** Characters that are refused as they are; a space always is. */
  readonly refuses: string;
  /** What happens from a `#` on: cut off, kept in the query, or refused. */
  readonly fragment: 'cut' | 'kept' | 'refused';
  /** Characters beyond ASCII: read as UTF-8, read as Latin-1, or refused. */
  readonly nonAscii: 'utf-8' | 'latin-1' | 'refused';
  /** The status of the refusal; absent when the connection is closed without an answer. */
  readonly status?: number;
}

/** A program that reads the request line: a web server, or what is in front of it. */
export interface Server {
  /** Its ID. */
  readonly id: ServerId;
  /** Its name. */
  readonly name: string;
  /** The version that the facts are about; absent for a service without one. */
  readonly version?: string;
  /** The limits of the length of a request, the tightest first. */
  readonly limits: readonly LengthLimit[];
  /** What it refuses in the request line; absent when that is not known. */
  readonly line?: LineRules;
}
