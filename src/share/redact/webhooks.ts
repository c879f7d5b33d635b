import type { Kind } from './kind';

/** A service whose addresses are credentials: anyone who has one can use it. */
export interface Webhook {
  /** The host, as a pattern for all of it. */
  readonly host: RegExp;
  /** The public beginning of the path; every segment after it is secret. */
  readonly path: RegExp;
  /** What the segments are. */
  readonly kind: Kind;
  /** Where such an address is shown. */
  readonly source: string;
}

/** The services, each with a document that shows an address. */
export const WEBHOOKS: readonly Webhook[] = [
  {
    host: /^hooks\.slack(?:-gov)?\.com$/,
    path: /^\/(?:services|workflows|triggers)\//,
    kind: 'secret',
    // The rule `slack-webhook-url`.
    source: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  },
  {
    host: /^(?:[\w-]+\.)?discord(?:app)?\.com$/,
    path: /^\/api\/(?:v\d+\/)?webhooks\//,
    kind: 'secret',
    source: 'https://discord.com/developers/docs/resources/webhook',
  },
  {
    host: /^hooks\.zapier\.com$/,
    path: /^\/hooks\/(?:catch|standard)\//,
    kind: 'secret',
    source:
      'https://help.zapier.com/hc/en-us/articles/8496083355661-How-to-get-started-with-Webhooks-by-Zapier',
  },
  {
    host: /^(?:[\w-]+\.webhook\.office\.com|outlook\.office(?:365)?\.com)$/,
    path: /^\/webhook(?:b2)?\//,
    kind: 'secret',
    // The rule `microsoft-teams-webhook`.
    source: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  },
  {
    host: /^maker\.ifttt\.com$/,
    path: /^\/trigger\/[^/]+\/(?:json\/)?with\/key\//,
    kind: 'secret',
    source: 'https://serialized.io/docs/reactions/ifttt-actions',
  },
  {
    host: /^hook\.(?:[\w-]+\.)?(?:make|integromat)\.com$/,
    path: /^\//,
    kind: 'secret',
    // The page describes the service; addresses on these hosts are in many public repositories.
    source: 'https://www.make.com/en/help/tools/webhooks',
  },
  {
    host: /^script\.google\.com$/,
    path: /^\/macros\/s\//,
    kind: 'secret',
    source: 'https://developers.google.com/apps-script/guides/web',
  },
  {
    host: /^wa\.me$/,
    path: /^\//,
    kind: 'phone',
    source: 'https://walinkgen.com/what-is-whatsapp-link',
  },
  {
    host: /^ntfy\.sh$/,
    path: /^\//,
    kind: 'secret',
    // A topic has no other protection than its name.
    source: 'https://docs.ntfy.sh/publish/',
  },
];
