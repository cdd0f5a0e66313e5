import { MASK } from './secret-fields';

/** Masks secrets that are known by their own form, or by what stands right before them. */
export function maskForms(text: string): string {
  const withoutForms = FORMS.reduce((masked, form) => masked.replace(form, MASK), text);
  return FOLLOWERS.reduce((masked, form) => masked.replace(form, `$1${MASK}`), withoutForms);
}

/** No word before, unless it is the code of a mark, as in `secret%3Dabc`. */
const START = String.raw`(?:(?<![\w.~-])|(?<=%(?:25){0,2}[23][\dA-F]|\\[nrt]))`;
/** The first names in the head of a token: a challenge or a state is JSON in base64, too, and no secret. */
const JWT_HEAD = String.raw`eyJ(?:hbGci|0eXAi|raWQi|lbmMi|4NXQi|4NWMi|jdHki|jdHgi|6aXAi|pc3Mi|lcGsi|qd2si|rZGZf|ub25j|hdXRocyI6)|${START}e(?:yJ|w[o0])[\w-]{8,4096}(?=\.e[yw])`;
/** A terminal breaks a long line. */
const NEXT_LINES = String.raw`(?:\r?\n(?=[\w.-]{0,80}\d)(?=[\w.-]{0,80}[a-z])(?=[\w.-]{0,80}[A-Z])[\w.-]{8,65535}(?![^\s"'])){0,200}`;
const PEM_BREAK = String.raw`(?:[\s"'\x60+,]|\\{1,4}[nr"']|%(?:25)?0[AD]){0,20}`;
const PEM_LINE = String.raw`(?:(?:Proc-Type|DEK-Info|Version|Comment|Hash): ?[^\n\\]{0,100}|(?:[A-Za-z\d+/=]|%2[BF]|%3D){12,65535}|[A-Za-z\d+/=]{1,11}(?=${PEM_BREAK}-----END))`;

/** Secrets that are known by their own form, whatever stands beside them. */
const FORMS = [
  String.raw`(?:${JWT_HEAD})[\w-]{0,65535}(?:(?:\.|%2E){1,2}[\w-]{1,65535}){0,4}${NEXT_LINES}`,
  // What Entra issues: refresh tokens and codes of organizations and of persons, secrets of apps.
  String.raw`${START}[01]\.A(?!ADSTS)(?=[\w-]{0,30}\d)[A-Z][\w-]{18,8192}(?:\.[\w-]{1,8192}){0,4}`,
  String.raw`${START}O?AQABAA[\w-]{20,8192}(?:\.[\w-]{1,8192}){0,4}`,
  String.raw`${START}M\.[CR]\d{1,4}_[A-Z\d]{2,6}\.[\w.!*$%-]{12,8192}`,
  String.raw`${START}Ew[A-Z][\w+/]{1,4}8l6BAA[\w+/%=]{20,8192}`,
  String.raw`${START}[\w.~-]{3}\dQ(?:~|%(?:25)?7E)(?:[\w.~-]|%(?:25)?7E){8,60}(?<!\.)`,
  // A response of SAML, whose first letters are those of its first tag.
  String.raw`PHNhbWxwOlJlc3BvbnNl[\w+/=%]{20,65535}`,
  // A private key in base64, as Kubernetes keeps it.
  String.raw`LS0tLS1CRUdJTi(?!BDRVJU|BQVUJM)[\w+/=]{20,65535}`,
  // A recovery key of BitLocker.
  String.raw`(?<![\d-])(?:\d{6}-){7}\d{6}(?![\d-])`,
  // Keys by which Azure marks what it issues.
  String.raw`(?<![\w+/-])(?:[\w+/-]{33,76}(?:\+A(?:St|Ba|Sb|Eh|Rm|CR)|ACDb|APIm|AIoT|Az(?:Fu|Se|Ca)|AZDO)[\w+/-]{4,9}={0,2}|[A-Za-z\d]{52}JQQJ99[A-Za-z\d]{26})(?![\w+/=])`,
  // What others issue.
  String.raw`${START}(?:gh[oprsu]_[A-Za-z\d]{20,255}|github_pat_\w{20,255}|glpat-[\w-]{16,255}|xox[a-z]-[\w-]{8,255}|xapp-[\w-]{8,255}|SG\.[\w-]{16,60}\.[\w-]{16,60})`,
  String.raw`${START}(?:(?:AKIA|ASIA)[A-Z\d]{16}|AIza[\w-]{30,60}|ya29\.[\w-]{20,2048}|GOCSPX-[\w-]{20,60}|npm_[A-Za-z\d]{30,60}|[rs]k[-_](?=[\w-]{0,60}\d)[\w-]{20,255})`,
  String.raw`${START}(?:dapi[\da-f]{32}|ATATT3x[\w=-]{20,255}|hvs\.[\w-]{20,255}|dckr_pat_[\w-]{20,60}|sq[apu]_[\da-f]{32,40}|hf_[A-Za-z\d]{30,60})`,
].map((form) => new RegExp(form, 'g'));

/** A password beside a name: letters, digits and a mark. */
const BESIDE_NAME = String.raw`(?=\S{0,40}\d)(?=\S{0,40}[a-z])(?=\S{0,40}[!#$^&*~?])[^\s"'<>/]{6,64}(?=\s|$)`;

/** Secrets that are known by what stands before them, which stays. */
const FOLLOWERS = [
  new RegExp(`(-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----)(?:${PEM_BREAK}${PEM_LINE}){1,2000}`, 'g'),
  /(\/IncomingWebhook\/)\w{20,200}/g,
  /(hooks\.slack\.com\/services\/)[\w/]{20,200}/g,
  // The password in an address, which may hold at signs and even slashes; a port is none.
  /(:\/\/[^\s/:@"'<>[\]]{0,100}:)(?!\d{1,5}(?:[/?#\s]|$))(?:[^\s/?#"'<>]{1,200}|[^\s@"'<>]{1,200})(?=@)/g,
  /(%(?:25)?3A(?:%(?:25)?2F){2}[^\s/:@"'<>%&]{0,100}%(?:25)?3A)(?!\d{1,5}%(?:25)?2F)(?:[^\s"'<>%&]|%(?!(?:25)?40|2F)){1,200}(?=%(?:25)?40)/g,
  // "anna@contoso.com / Summer!2026", "creds: anna/Summer!2026"
  new RegExp(String.raw`([\w.+-]@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?::| \/ ))${BESIDE_NAME}`, 'gi'),
  new RegExp(
    String.raw`(\b(?:log ?in|inloggning|innlogging|creds|credentials|account|konto)(?: is)?:? [^\s/]{1,40}(?: \/ |\/))${BESIDE_NAME}`,
    'gi',
  ),
  // Words of a command that have no name of their own: `curl -u anna:secret`, `az login … -p secret`.
  /((?<!\S)(?:-u|-U|--user|--proxy-user)[ =]{1,3}["']?[^\s:"']{1,100}:)(?!\/\/|•••|\d{1,6}(?![^\s"']))[^\s"']{1,8192}/g,
  /(\b(?:az login|az ad sp|mysql(?:dump|admin)?|sshpass|(?:docker|podman|helm registry|m365) login|sqlcmd|bcp|psexec|mongo(?:sh|dump)?|plink|pscp)\b[^\n|;]{0,300}?\s-[pP][ =]?["']?)(?!\*{3}|["']?\$[A-Za-z_{(]\w*[\s"'})]|<)(?:(?<=")[^"\n]{1,200}(?=")|(?<=')[^'\n]{1,200}(?=')|(?<!["'])[^\s"'-]\S{0,8192})/g,
  /(\b(?:az keyvault secret|gh secret) set\b[^\n|;]{0,300}?\s(?:--value|--body)[ =]["']?)(?!\$[\w{(])[^\s"']{1,8192}/g,
  /(\bnet user \S{1,64} )(?![/*])(?=\S{0,60}\d)\S{6,64}/gi,
  /(\bnet use [^\n]{0,200}?\/u(?:ser)?:\S{1,100} )(?![/*-])\S{1,64}/gi,
  /(\bConvertTo-SecureString[ \t]{1,5}(?:-(?:String|AsPlainText|Force)[ \t]{1,5}){0,3}["']?)(?:(?<=")[^"\n]{1,200}(?=")|(?<=')[^'\n]{1,200}(?=')|(?<!["'])[^\s"'$(|;)-]\S{0,8192})/gi,
  /(\bDigest\susername=[^\n]{0,1000}?\bresponse=\\{0,3}["']?)[^"'\s,\\]{1,8192}/gi,
];
