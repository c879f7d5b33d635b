import { groupDigits } from '../../engine';
import type { ArrivalForm, ArrivalProduct } from '../arrival';
import type { Recognition } from './recognition';

/** How a form is named, what one of its arrivals is, and several of them. */
const WORDS: Readonly<Record<ArrivalForm, readonly [name: string, one: string, many: string]>> = {
  url: ['URL', '', 'URLs'],
  query: ['query string', '', 'query strings'],
  'request-line': ['request line', '', 'request lines'],
  'access-log': ['access log', 'line', 'lines'],
  alb: ['load balancer log', 'line', 'lines'],
  cloudfront: ['CloudFront log, tab-separated', 'line', 'lines'],
  iis: ['IIS log', 'line', 'lines'],
  'json-log': ['JSON log', 'entry', 'entries'],
  'key-value-log': ['key=value log', 'line', 'lines'],
  fields: ['details of a request', '', 'details of requests'],
  parameters: ['printed parameters', '', 'lists of printed parameters'],
  table: ['table', 'row', 'rows'],
  http: ['raw HTTP request', '', 'raw HTTP requests'],
  curl: ['cURL', '', 'cURL commands'],
  code: ['request in code', '', 'requests in code'],
  har: ['HAR', 'entry', 'entries'],
  'json-body': ['JSON body', '', 'JSON bodies'],
  'form-body': ['form body', '', 'form bodies'],
  'postback-report': ['postback report', 'row', 'rows'],
};

/** How the log of a product is named. */
const LOGS: Readonly<Record<ArrivalProduct, string>> = {
  apache: 'Apache access log',
  'aws-lambda': 'Lambda event',
  'aws-waf': 'AWS WAF log',
  azure: 'Azure log',
  caddy: 'Caddy log',
  cloudflare: 'Cloudflare log',
  'google-cloud': 'Google Cloud log',
  heroku: 'Heroku router log',
  insomnia: 'Insomnia export',
  nginx: 'nginx access log',
  'nginx-error': 'nginx error log',
  postman: 'Postman collection',
};

/**
 * Describes what was recognized in a few words for the head of a pane, such as “nginx access log, 3 lines”. With an
 * index it says which arrival is chosen of a form with entries: “HAR, entry 2 of 14”.
 */
export function describeRecognition({ form, product, arrivals }: Recognition, index?: number): string {
  if (form === undefined) return 'no request found';
  const [general, one, many] = WORDS[form];
  const name = product === undefined ? general : LOGS[product];
  const total = groupDigits(arrivals.length);
  if (index !== undefined && one !== '' && arrivals.length > 1) {
    return `${name}, ${one} ${groupDigits(index + 1)} of ${total}`;
  }
  const count = arrivals.filter((arrival) => arrival.form === form).length;
  const others = arrivals.length - count;
  const rest =
    others === 0 ? '' : `, and ${groupDigits(others)} in ${others === 1 ? 'another form' : 'other forms'}`;
  if (count === 1) return `${name}${rest}`;
  const several = one === '' ? `${groupDigits(count)} ${many}` : `${name}, ${groupDigits(count)} ${many}`;
  return `${several}${rest}`;
}

/** Returns the name of a form, such as “access log”. */
export function formName(form: ArrivalForm): string {
  return WORDS[form][0];
}
