/** The form of a service's keys, by which one is recognized anywhere. */
export interface TokenShape {
  /** The service that issues such keys. */
  readonly service: string;
  /** The public beginning of a key, as a pattern; a placeholder keeps it, since it says only which service it is. */
  readonly head: string;
  /**
   * What follows, as a pattern. It is looser than the real form: a key that is cut off is found, too, and so is a
   * placeholder, whose letters are not hexadecimal.
   */
  readonly rest: string;
  /** Where the form is shown: an id of a rule in gitleaks, or the address of a document. */
  readonly source: string;
}

/**
 * Keys that are recognized by their form. A `source` without an address is the id of a rule in the configuration of
 * gitleaks, a scanner for secrets: https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml. The patterns
 * here are looser than its own.
 */
export const TOKEN_SHAPES: readonly TokenShape[] = [
  shape('JSON Web Token', 'eyJ', '[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]*)?', 'jwt'),
  shape('Amazon Web Services', '(?:AKIA|ASIA|ABIA|ACCA)', '[0-9A-Z]{16}', 'aws-access-token'),
  shape('Amazon Bedrock', 'ABSK', '[\\w+/]{40,}', 'aws-amazon-bedrock-api-key-long-lived'),
  shape('Google API key', 'AIza', '[\\w-]{30,}', 'gcp-api-key'),
  // Google names the form nowhere; the client secrets in public repositories have it.
  shape('Google OAuth secret', 'GOCSPX-', '[\\w-]{20,}', 'seen in public repositories'),
  shape('Slack', '(?:xox[abcdeoprs](?:\\.xox[bp])?|xapp)-', '[0-9A-Za-z-]{10,}', 'slack-bot-token'),
  shape('GitHub', '(?:gh[pousr]_|github_pat_)', '\\w{20,}', 'github-pat'),
  shape('GitLab', 'gl(?:[a-z]{2,5}|agent)-', '[\\w.-]{16,}', 'gitlab-pat'),
  shape('GitLab', 'GR1348941', '[\\w-]{16,}', 'gitlab-rrt'),
  shape('npm', 'npm_', '\\w{20,}', 'npm-access-token'),
  shape('PyPI', 'pypi-', '[\\w-]{30,}', 'pypi-upload-token'),
  shape('RubyGems', 'rubygems_', '[0-9A-Za-z]{20,}', 'rubygems-api-token'),
  shape('Stripe', '(?:sk|rk|pk)_(?:live|test|prod)_', '\\w{8,}', 'stripe-access-token'),
  shape('Stripe webhook', 'whsec_', '[\\w+/=]{16,}', 'https://docs.stripe.com/webhooks/signature'),
  shape('OpenAI', 'sk-(?:proj|svcacct|admin)-', '[\\w-]{16,}', 'openai-api-key'),
  shape('Anthropic', 'sk-ant-', '[\\w-]{16,}', 'anthropic-api-key'),
  shape('OpenAI', 'sk-', '[0-9A-Za-z]{20,}', 'openai-api-key'),
  shape('Hugging Face', '(?:hf_|api_org_)', '[0-9A-Za-z]{20,}', 'huggingface-access-token'),
  shape('Perplexity', 'pplx-', '[0-9A-Za-z]{20,}', 'perplexity-api-key'),
  shape('SendGrid', 'SG\\.', '[\\w=-]{10,}(?:\\.[\\w=-]{10,})?', 'sendgrid-api-token'),
  shape('Brevo', 'xkeysib-', '[0-9A-Za-z-]{20,}', 'sendinblue-api-token'),
  shape('Twilio', 'SK', '[0-9A-Za-z]{32}', 'twilio-api-key'),
  shape('Shopify', 'shp(?:at|ca|pa|ss)_', '[0-9A-Za-z]{20,}', 'shopify-access-token'),
  shape('Square', '(?:EAAA|sq0atp-)', '[\\w-]{22,}', 'square-access-token'),
  shape('Facebook', 'EAA[A-Z]', '[0-9A-Za-z]{40,}', 'facebook-page-access-token'),
  shape('Postman', 'PMAK-', '[0-9A-Za-z-]{20,}', 'postman-api-token'),
  shape('Notion', 'ntn_', '[0-9A-Za-z]{20,}', 'notion-api-token'),
  shape('Notion', 'secret_', '[0-9A-Za-z]{43}', 'https://developers.notion.com/changelog'),
  shape('New Relic', 'NR(?:AK|II|JS)-', '[0-9A-Za-z-]{19,}', 'new-relic-user-api-key'),
  shape('Linear', 'lin_api_', '[0-9A-Za-z]{20,}', 'linear-api-key'),
  shape('Atlassian', 'ATATT3', '[\\w=-]{20,}', 'atlassian-api-token'),
  shape('DigitalOcean', 'do[opr]_v1_', '[0-9A-Za-z]{20,}', 'digitalocean-pat'),
  shape('Databricks', 'dapi', '[0-9A-Za-z]{32}(?:-\\d)?', 'databricks-api-token'),
  shape('Grafana', '(?:glsa|glc)_', '[\\w+/=]{20,}', 'grafana-service-account-token'),
  shape('Doppler', 'dp\\.pt\\.', '[0-9A-Za-z]{20,}', 'doppler-api-token'),
  shape('Dynatrace', 'dt0c01\\.', '[0-9A-Za-z.]{20,}', 'dynatrace-api-token'),
  shape('HashiCorp Vault', 'hv[sb]\\.', '[\\w-]{20,}', 'vault-service-token'),
  shape('PlanetScale', 'pscale_(?:tkn|oauth|pw)_', '[\\w=.-]{20,}', 'planetscale-api-token'),
  shape('Pulumi', 'pul-', '[0-9A-Za-z]{40}', 'pulumi-api-token'),
  shape('Sentry', 'sntry[su]_', '[\\w+/=]{20,}', 'sentry-user-token'),
  shape('Alibaba Cloud', 'LTAI', '[0-9A-Za-z]{16,}', 'alibaba-access-key-id'),
  shape('1Password', 'A3-', '[0-9A-Z]{6}(?:-[0-9A-Z]{5,11}){2,}', '1password-secret-key'),
];

function shape(service: string, head: string, rest: string, source: string): TokenShape {
  return { service, head, rest, source };
}
