import type { Diagnostic } from '../../engine';
import { authorityOf } from '../../engine';
import type { LintContext } from '../context';
import { diagnostic, replace, suggestion } from '../diagnostic';

/** Finds an unencrypted URL, ports that AppsFlyer does not use, and credentials before the host. */
export function* origins({ template, vocabulary }: LintContext): Generator<Diagnostic> {
  const { url } = template.outline;
  const found = /^(https?):\/\/([^/?#\s]{0,2000})/i.exec(template.text.slice(url.from, url.to));
  if (found === null) return;
  const [, scheme = '', authority = ''] = found;
  const host = url.from + scheme.length + 3;
  if (scheme.length === 4 && !isLocal(authority)) {
    const at = { from: url.from, to: url.from + scheme.length };
    const message = 'The request is not encrypted: anyone on the network can read its identifiers.';
    const change = replace('Replace with https', at, `${template.text.slice(at.from, at.to)}s`);
    const use = suggestion(change, 'The request goes to port 443, where the server must accept TLS.');
    yield diagnostic('insecure-url', at, message, { suggestions: [use] });
  }
  yield* credentials(host, authority);
  const isAddress = authorityOf(template.text, url) !== undefined || /[({]/.test(authority);
  if (vocabulary.id === 'appsflyer' && isAddress) yield* ports(host, authority, scheme);
}

function isLocal(authority: string): boolean {
  return /(?:^|[@.])(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d*)?$/i.test(authority);
}

function* credentials(host: number, authority: string): Generator<Diagnostic> {
  const end = authority.lastIndexOf('@');
  if (end <= 0) return;
  const what = authority.slice(0, end).includes(':') ? 'user name and password' : 'user name';
  const message = `This ${what} can be read wherever the URL of the postback is logged or reported.`;
  yield diagnostic('credentials-in-url', { from: host, to: host + end }, message);
}

// AppsFlyer's page on postback management names the ports 80 and 443 (MGMT).
function* ports(host: number, authority: string, scheme: string): Generator<Diagnostic> {
  const found = /:(\d{1,5})$/.exec(authority);
  const port = found?.[1] ?? '';
  if (found === null || /^(?:80|443)$/.test(port) || isLocal(authority)) return;
  const from = host + found.index;
  const at = { from, to: from + found[0].length };
  const message = `AppsFlyer sends to ports 80 and 443 only, not to ${port}.`;
  const usual = scheme.length === 4 ? '80' : '443';
  const change = replace(`Remove the port (default ${usual})`, at, '');
  const remove = suggestion(change, `The request goes to port ${usual}, where another service may answer.`);
  yield diagnostic('other-port', at, message, { suggestions: [remove], source: 'MGMT' });
}
