import type { DocumentKey } from '../../vocabulary/reference';
import type { Counted, LengthLimit, LineRules, Server, ServerId } from './server';

const seen = (most: number, counted: Counted, status?: number): LengthLimit => ({
  most,
  counted,
  ...(status !== undefined && { status }),
  evidence: 'observed',
  source: 'RECEIVERS',
});

const said = (most: number, counted: Counted, source: DocumentKey, status?: number): LengthLimit => ({
  most,
  counted,
  ...(status !== undefined && { status }),
  evidence: 'documented',
  source,
});

const open: LineRules = { refuses: '', fragment: 'cut', nonAscii: 'utf-8', status: 400 };

/** The servers whose treatment of the request line is known (facts.md). */
export const SERVERS: Readonly<Record<ServerId, Server>> = {
  node: {
    id: 'node',
    name: 'Node',
    version: '20.20.2',
    limits: [seen(16363, 'request line and headers', 431)],
    line: { ...open, fragment: 'kept', nonAscii: 'refused' },
  },
  'php-built-in': {
    id: 'php-built-in',
    name: "PHP's built-in server",
    version: '8.2.36',
    limits: [seen(81875, 'target')],
    line: { refuses: '', fragment: 'cut', nonAscii: 'refused' },
  },
  werkzeug: {
    id: 'werkzeug',
    name: "Werkzeug's development server",
    version: '3.1.9',
    limits: [seen(65534, 'request line', 414)],
    line: { ...open, nonAscii: 'latin-1' },
  },
  'http.server': {
    id: 'http.server',
    name: 'http.server',
    version: 'Python 3.11.7',
    limits: [seen(65534, 'request line', 414)],
    line: { ...open, fragment: 'kept', nonAscii: 'latin-1' },
  },
  wsgiref: {
    id: 'wsgiref',
    name: 'wsgiref',
    version: 'Python 3.11.7',
    limits: [seen(65534, 'request line', 414)],
    line: { ...open, fragment: 'kept' },
  },
  gunicorn: {
    id: 'gunicorn',
    name: 'gunicorn',
    version: '26.2.0',
    limits: [seen(4094, 'request line', 400)],
    line: open,
  },
  'uvicorn-h11': {
    id: 'uvicorn-h11',
    name: 'uvicorn (h11)',
    version: '0.54.0',
    // It took 70,000 bytes once, when they came in one read, so the limit is not exact.
    limits: [seen(65535, 'target', 400)],
    line: { ...open, fragment: 'kept', nonAscii: 'refused' },
  },
  'uvicorn-httptools': {
    id: 'uvicorn-httptools',
    name: 'uvicorn (httptools)',
    version: '0.54.0',
    limits: [seen(65535, 'target', 400)],
    line: { ...open, nonAscii: 'refused' },
  },
  aiohttp: {
    id: 'aiohttp',
    name: 'aiohttp',
    version: '3.14.3',
    limits: [seen(8190, 'target', 400)],
    line: { ...open, nonAscii: 'refused' },
  },
  go: {
    id: 'go',
    name: 'net/http',
    version: 'Go 1.19.8',
    limits: [seen(1052627, 'request line and headers', 431)],
    line: { ...open, fragment: 'kept' },
  },
  tomcat: {
    id: 'tomcat',
    name: 'Tomcat',
    version: '10.1.60',
    limits: [seen(8147, 'request line and headers', 400)],
    line: { ...open, refuses: '"<>\\^`{|}[]', fragment: 'refused', nonAscii: 'refused' },
  },
  'tomcat-relaxed': {
    id: 'tomcat-relaxed',
    name: 'Tomcat with relaxedQueryChars',
    version: '10.1.60',
    limits: [seen(8147, 'request line and headers', 400)],
    line: { ...open, fragment: 'refused', nonAscii: 'refused' },
  },
  jetty: {
    id: 'jetty',
    name: 'Jetty',
    version: '9.4.57',
    limits: [
      seen(8178, 'request line and headers', 431),
      { ...seen(8192, 'target', 414), evidence: 'inferred' },
    ],
    line: open,
  },
  puma: {
    id: 'puma',
    name: 'Puma',
    version: '5.6.5',
    limits: [seen(10240, 'query', 400)],
    line: { ...open, refuses: '"' },
  },
  nginx: {
    id: 'nginx',
    name: 'nginx',
    version: '1.22.1',
    limits: [seen(8190, 'request line', 414)],
    line: { ...open, fragment: 'kept' },
  },
  apache: {
    id: 'apache',
    name: 'Apache',
    version: '2.4.71',
    limits: [seen(8178, 'target', 414)],
    line: { ...open, fragment: 'refused' },
  },
  haproxy: {
    id: 'haproxy',
    name: 'HAProxy',
    version: '2.6.12',
    limits: [seen(15251, 'request line and headers', 400)],
    line: { ...open, fragment: 'refused', nonAscii: 'refused' },
  },
  caddy: {
    id: 'caddy',
    name: 'Caddy',
    version: '2.6.2',
    limits: [seen(1052627, 'request line and headers', 431)],
    line: { ...open, fragment: 'kept' },
  },
  iis: {
    id: 'iis',
    name: 'IIS request filtering',
    limits: [said(2048, 'query', 'IIS'), said(4096, 'url', 'IIS')],
  },
  kestrel: {
    id: 'kestrel',
    name: 'Kestrel',
    version: '10.0.0',
    limits: [said(8192, 'request line', 'KESTREL')],
  },
  alb: { id: 'alb', name: 'AWS ALB', limits: [said(16384, 'request line', 'ALB')] },
  cloudfront: {
    id: 'cloudfront',
    name: 'CloudFront',
    limits: [said(8192, 'url', 'CLOUDFRONT'), said(20480, 'request line and headers', 'CLOUDFRONT')],
  },
};
