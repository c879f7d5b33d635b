import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

type Policy = Readonly<Record<string, string>>;

/** What holds for every page of the site: it opens no connection, and no text becomes a script. */
const common: Policy = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
};

/**
 * What the built page may do besides: scripts, styles, pictures and fonts of its own, workers for long tasks, and the
 * one service worker that keeps it on the device.
 */
const ownFiles: Policy = {
  'connect-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'trusted-types': 'service-worker worker',
};

/** Puts the Content-Security-Policy at the head of the built `index.html`. The development server needs inline scripts and goes without. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) => {
      // The script that says what is wrong when the others are refused is in the page itself.
      const inline = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) =>
        hashOf(script),
      );
      const content = policyText({ ...ownFiles, 'script-src': ["'self'", ...inline].join(' ') });
      const attrs = { 'http-equiv': 'Content-Security-Policy', content };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  };
}

/**
 * The Content-Security-Policy of a page that holds its one script and its one style sheet. In a frame without an origin
 * `'self'` matches nothing in WebKit, so both are allowed by their hashes, and what the script adds by
 * `'strict-dynamic'`.
 */
export function inlinePolicy(script: string, style: string): string {
  return policyText({
    'script-src': `${hashOf(script)} 'strict-dynamic'`,
    'style-src': hashOf(style),
    'img-src': 'data:',
    'trusted-types': 'embed-parts',
  });
}

function policyText(policy: Policy): string {
  return Object.entries({ ...common, ...policy })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
