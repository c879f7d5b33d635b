import { call, doubleQuoted } from './code';
import { OBSERVED } from './observed';
import { jettyParser, tomcatParser } from './parsers';
import { SERVERS } from './servers';
import type { Stack } from './stack';

const servlet = {
  pick: 'first',
  cutsFragment: true,
  code: call('request.getParameter(', ')', doubleQuoted),
  comment: '//',
  codeForAll: call('request.getParameterValues(', ')', doubleQuoted),
  form: { code: call('request.getParameter(', ')', doubleQuoted), evidence: 'inferred' },
  ...OBSERVED,
} as const;

/** The stacks of Java. */
export const JAVA_STACKS: readonly Stack[] = [
  {
    ...servlet,
    id: 'tomcat',
    name: 'Tomcat',
    shortName: 'Tomcat',
    version: 'Tomcat 10.1.60',
    server: SERVERS.tomcat,
    parser: tomcatParser,
  },
  {
    ...servlet,
    id: 'tomcat-relaxed',
    name: 'Tomcat, relaxedQueryChars',
    shortName: 'Tomcat r.',
    version: 'Tomcat 10.1.60',
    server: SERVERS['tomcat-relaxed'],
    parser: tomcatParser,
  },
  {
    ...servlet,
    id: 'jetty',
    name: 'Jetty',
    shortName: 'Jetty',
    version: 'Jetty 9.4.57',
    server: SERVERS.jetty,
    parser: jettyParser,
  },
  {
    ...servlet,
    id: 'spring',
    name: 'Spring, @RequestParam String',
    shortName: 'Spring',
    version: 'Spring 4.3.30 on Jetty 9.4.57',
    server: SERVERS.jetty,
    parser: jettyParser,
    pick: 'joined',
    code: call('@RequestParam(', ') String value', doubleQuoted),
    codeForAll: call('@RequestParam(', ') List<String> values', doubleQuoted),
    form: { code: call('@RequestParam(', ') String value', doubleQuoted), evidence: 'inferred' },
  },
];
