/** What a name says of the value beside it. */
export type SecretKind = keyof typeof secretNames;

/** What people and programs call a secret, as sources of patterns that ignore case; the first that fits counts. */
export const secretNames = {
  password: [
    'pass?w(?:or?|ro?)?d|pwd(?!=\\/\\w{0,40}(?:\\/|\\s|$))|passphrase|passcode|temporary ?access ?pass|(?<![a-z])pw|_pass',
    '(?<![a-z])(?:pass|tap|ww)|l[öo]sen(?:ord(?:et)?)?|wachtwoord(?:en)?|passord(?:et)?|passwort|kennwort|adgangskoden?',
    'contraseña|mot de passe|密[码碼]|口令|パスワード',
  ],
  secret: [
    'secret(?:[ _-]?(?:key|text|value))?|client[ _-]?credential',
    '(?:api|app(?:lication)?|subscription|account|access|functions?|storage|master|encryption|consumer)[ _-]?key',
    '(?:klient|client|app)?(?:hemlighet(?:en)?|hemmelighet(?:en)?|geheim)|api[ -]?(?:nyckeln?|nøkkel(?:en)?|sleutel)|机密|密钥',
  ],
  token: [
    '(?:access|refresh|(?<![a-z])id|bearer|session|security|api|sas|auth)[ _-]?token|(?<![a-z])(?:pat|sig)|令牌',
    'device[ _-]?code|code[ _-]?verifier|assertion|saml[ _-]?response|wresult|RefreshTokenCredential|base64encodedvalue',
    'ESTSAUTH[A-Z]{0,12}|SignInStateCookie|AppServiceAuthSession|FedAuth|rtFa|AspNet(?:Core)?\\.Cookies(?:C\\d)?',
    '(?:JSESSION|PHPSESS|NET_Session)ID|connect\\.sid',
  ],
  authorization: ['authorization'],
  basic: ['(?<![a-z])(?:basic|_?auth)'],
  pin: [
    '(?<![a-z])(?:pin(?:[ -]?(?:code|kode?n?|码))?|otp)|验证码|一次性(?:密码|代码)',
    '(?:one[ -]?time|verification|sms|mfa|engångs|engangs|verifierings|verificatie|bekreftelses|eenmalige)[ -]?(?:pass)?(?:code|kode?n?)',
  ],
  key: ['(?<!pub(?:lic)?[ _-]?)key'],
  any: ['(?<!publickey|cancellation)token|credentials?|signature|bearer|dpop|code'],
} as const;
