import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCorpus } from '../../src/cli/labelled-message';
import { maskSecrets } from '../../src/message/mask-secrets';
import { toPlainText } from '../../src/message/plain-text';
import { library } from '../library';

const MASK = '•••';
const guid = '6f0b9c1e-1a2b-4222-8333-444455556666';

describe('leaves what tells of an error:', () => {
  test.each([
    'password expired',
    'my password has expired, now AADSTS50055',
    'password is wrong',
    'The password is not accepted!',
    'my password is correct, I typed it 3 times',
    'pw is 100% correct',
    'password is 90 days old, password is 12 characters',
    'my password is too weak according to SSPR_0029',
    'wrong password: AADSTS50126',
    'Invalid password: 50126',
    'fel lösenord: 50126',
    'Reset password: https://aka.ms/sspr',
    'pass: 12, fail: 3, two-pass: yes',
    'New password - again',
    'password policy - see the docs',
    'Password: expired',
    'Password: Forgotten, password: rotated, Client secret: Expires 2027-01-31',
    'Password: 90 days, password: 14 characters minimum, password: N/A, password: ???',
    'wachtwoord: vergeten, lösenord: spärrat, passord: glemt',
    'changed my password to nothing, reset the password in the portal',
    'password: the user must change it first',
    'password: AADSTS50126: Error validating credentials due to invalid username or password.',
    'AADSTS50056: Invalid or null password: password does not exist in the directory for this user.',
    "Access denied for user 'report'@'10.2.4.18' (using password: YES)",
    'the password for anna@contoso.com is expired',
    'password for anna@contoso.com',
    'password reset page is https://passwordreset.microsoftonline.com/?whr=contoso.com',
    'Self-service password reset: on. Password hash synchronization: enabled',
    'password last set: 2024-05-27T06:40:11Z',
    'forgot password? then 50126',
    'password is 90days old, password is 128chars, the password is SSPR0029',
    'my password is Office365 only, the password is SHA256',
    'is the password protected by SHA256 or NTLMv2? password is MD5',
    'password is AADSTS50126 what does it mean',
    'Credential Type : Password\n Correlation ID : 804a061b-2091-48c2-a048-c1efc2ec2d11',
    'lösenordet har gått ut',
    'lösenordet är fel säger den, lösenordet är rätt',
    'lösenord: utgånget, felkod 50055',
    'glömt lösenord',
    'lösenordet får ha 500 tecken',
    'wachtwoord is verlopen',
    'wachtwoord: verlopen',
    'het wachtwoord is onjuist (50126)',
    'passordet er utløpt',
    'passord: feil',
    '密码已过期',
    '密码是不是过期了',
    '密码：错误',
    '密码不对，报50126',
    '密码是secret过期的意思吗',
    'grant_type=password&username=anna%40contoso.com&scope=openid',
    '["client_id", "client_secret", "password", "username"]',
    'acquire_token_by_username_password("anna@contoso.com", pw)',
    'PWD=/home/anna/app',
    'Failed password for root from 10.0.0.1 port 22 ssh2',
    'Password last set            2/3/2024 9:00:00\nPassword expires             Never\nPassword required            Yes',
    'password: 0xCAA2000C, password: CAA2000C',
    'hasPassword: true, is_password=false, password_expired=1, "passwordPolicies":"DisablePasswordExpiration"',
  ])('%s', leaves);
});

describe('leaves what names a secret and holds none:', () => {
  test.each([
    `AADSTS7000222: The provided client secret keys for app '${guid}' are expired.`,
    'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app.',
    "AADSTS7000216: 'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    `client_secret=${guid}`,
    `Secret ID: ${guid}`,
    'client_secret=****',
    'client_secret=',
    'client_secret=&scope=openid',
    'client_secret={{client_secret}}',
    'client_secret=$CLIENT_SECRET',
    'client_secret=%CLIENT_SECRET%',
    'clientSecret: process.env.CLIENT_SECRET',
    'ClientSecret = <your secret>',
    'ClientSecret=@Microsoft.KeyVault(SecretUri=https://contoso.vault.azure.net/secrets/app/)',
    '"ClientSecret": "[redacted]"',
    'az login --service-principal -u *** -p *** --tenant contoso.onmicrosoft.com',
    'the api key is missing',
    'client secret: expired last week',
    'access token is missing',
    'Access token: expired',
    'Access token: v2.0 id_token=requested1',
    '"secret": {"name":"app"}, password: {length: 8}',
    'password: (hidden)',
    '"refresh_token_expires_in":86399,"token_type":"Bearer"',
    'Token issued by https://sts.windows.net/ on 2024-05-27T06:40:11.7413220Z',
    'The token was issued on 2025-07-07T06:02:18.8531170Z',
    'Current time: 2024-07-24T12:33:19.0771246Z, expiry time of assertion 2024-07-24T12:03:19.0000000Z.',
    'Assertion: 2024-07-24T12:33:19.0771246Z',
    '"grant_type": "refresh_token"',
    'response_type=code id_token&response_mode=form_post',
    'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
    'Authorization: Bearer',
    'Authorization: Bearer {token}',
    'Authorization: Bearer ***',
    'Basic authentication is disabled, Basic auth. Basic ClientAuthentication',
    'Authorization: basic authentication failed',
    'cookie: none. Third party cookies are blocked',
    'Set-Cookie is missing',
    'System.Private.CoreLib, Version=8.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e',
    'Microsoft.Identity.Web, PublicKeyToken=0a613f4dd989e8ae0a613f4dd989e8ae',
    'SharedAccessKeyName=RootManageSharedAccessKey',
    "[Reason - The key was not found., Thumbprint of key used by client: 'C5F4A1B2C3D4E5F60718293A4B5C6D7E8F901234']",
    'key: C5F4A1B2C3D4E5F60718293A4B5C6D7E8F901234',
    "IDX10501: Signature validation failed. kid: 'nOo3ZDrODXEK1jKWhXslHR_KXEg'. Number of keys: '0'.",
    `cache key: ${guid}.${guid}-login.windows.net-refreshtoken-1--`,
    '-----BEGIN CERTIFICATE-----\nMIIDBTCCAe2gAwIBAgIQH4FlYNA+UJlF0G3vy9ZrhTANBgkqhkiG9w0B\n-----END CERTIFICATE-----',
  ])('%s', leaves);
});

describe('leaves what support asks for:', () => {
  test.each([
    'AADSTS50011: The redirect URI does not match.',
    `Trace ID: ${guid} Correlation ID: ${guid} Timestamp: 2025-10-09 05:58:21Z`,
    `client_id=${guid}&redirect_uri=https%3A%2F%2Fapp.contoso.com%2Fauth&scope=openid%20profile&nonce=abc123DEF456ghi789`,
    `session_state=${guid}&state=eyJpZCI6IjEyMzQ1Njc4OTAiLCJtZXRhIjp7fX0`,
    'claims="eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19"',
    'code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256',
    'https://login.microsoftonline.com/error?code=50011',
    'error_code=AADSTS50011&status_code=401&code=50011',
    'code: 401, "code":"InvalidAuthenticationToken", "code": "Authorization_RequestDenied"',
    '"code":"Authentication_RequestFromNonPremiumTenantOrB2CTenant"',
    'Error Code: 3399614473, ErrorCode: WAM_provider_error_3399614473',
    'Code: 0xCAA2000C The request requires user interaction.',
    'error=invalid_client&error_uri=https%3a%2f%2flogin.microsoftonline.com%2ferror%3fcode%3d7000215',
    `https://login.microsoftonline.com/${guid}/oauth2/v2.0/token`,
    'http://localhost:8080/users/anna@contoso.com',
    'https://proxy.contoso.com:443/?upn=anna@contoso.com',
    'ssh://git@contoso.com:22/app',
    'ms-appx-web://microsoft.aad.brokerplugin/abc and urn:ietf:wg:oauth:2.0:oob',
    '   at Contoso.Sync.TokenService.GetAsync() in C:\\src\\Sync\\TokenService.cs:line 503',
    'S-1-12-1-2050126401-1234567890-987654321-1122334455',
    'tool -u https://contoso.com -p 443',
    'docker run -p 8080:80 -u 1000:1000 app; ssh -p 22 host; mkdir -p /srv/app',
    'app-1.AuthenticationFailedException, 1.AADSTS500113: No reply address is registered',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'User: anna.svensson@contoso.com, UPN anna_gmail.com#EXT#@contoso.onmicrosoft.com',
    'new ClientSecretCredential(tenantId, clientId, clientSecret)',
    'az login --service-principal -u $APP_ID -p $CLIENT_SECRET --tenant contoso.com',
    'client_secret=client_secret\n)',
    'acquire({ client_secret: clientSecret })',
    'const body = { password: userPassword }',
    'login({ password: form.password });',
    'const password = user.password\n',
    '$p = $plain | ConvertTo-SecureString -AsPlainText -Force\nConnect-MgGraph -Scopes User.Read',
    '$plain | ConvertTo-SecureString -AsPlainText -Force | Export-Clixml a.xml',
    'client.setSecret(secretName, secretValue, { contentType: "text/plain" })',
    'clientSecret: builder.Configuration["AzureAd:ClientSecret"], password = args.password, value: data.secret.value',
    'GetSecret("db-secret1"), client.GetSecretAsync("payroll1")',
    'net user anna /domain, net use * /delete',
    'anna@contoso.com / Sales, kim@contoso.com: 50126',
    'Account: contoso/anna.berg, login: anna / kim',
    'my pin is wrong, PIN: 5 attempts left, verification code 500121, OTP: failed',
    'mfa code not sent, one-time code expired',
    'Wrong password for anna: 50126, felaktigt lösenord: 500121',
    '',
  ])('%s', leaves);
});

function leaves(text: string) {
  expect(maskSecrets(text)).toBe(text);
}

test('leaves the name of every error where a code may stand', () => {
  const names = [...library.catalog.entries.keys()].map((key) => key.slice(key.indexOf(':') + 1));
  const text = names.map((name) => `{"code":"${name}","token":"${name}"} code=${name}&code=${name}`).join('\n');
  leaves(text);
});

const lower = [...'abcdefghijklmnopqrstuvwxyz'];
const digits = [...'0123456789'];
const upper = lower.map((letter) => letter.toUpperCase());
const oneOf = (characters: readonly string[]) => fc.constantFrom(...characters);

/** What a machine makes up: at least 24 characters of all kinds. */
const madeUp = fc
  .array(fc.tuple(oneOf(upper), oneOf(digits), oneOf([...lower, ...upper, ...digits])), { minLength: 8, maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));
/** What a person chooses where letters and digits are asked for. */
const password = fc
  .tuple(
    oneOf(upper),
    oneOf(lower),
    fc.array(oneOf([...lower, ...upper, ...digits]), { minLength: 5, maxLength: 20 }),
    oneOf(digits),
  )
  .map((pieces) => pieces.flat().join(''));
/** The same with marks within and perhaps at the end. */
const markedPassword = fc
  .tuple(password, oneOf([...'!#$*=?^~']), oneOf(['', ...'+-_~']), password, oneOf(['', '!', '#', '$']))
  .map((pieces) => pieces.flat().join(''));
const anySecret = fc.oneof(madeUp, password, markedPassword);

/** In each stands `{}` for the secret. */
function masksOnly(template: string, secret: string) {
  expect(maskSecrets(template.replace('{}', () => secret))).toBe(template.replace('{}', MASK));
}

describe('masks any secret and nothing beside it:', () => {
  test.each([
    `grant_type=client_credentials&client_id=${guid}&client_secret={}&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default`,
    'client_secret={}',
    'client_secret={}&amp;scope=openid',
    'POST body: username=anna%40contoso.com&password={}&scope=openid',
    '{"client_secret":"{}","scope":"openid"}',
    '{ "password" : "{}" }',
    '{"body":"{\\"client_secret\\":\\"{}\\",\\"scope\\":\\"openid\\"}"}',
    '{"log":"{\\"body\\":\\"{\\\\\\"client_secret\\\\\\":\\\\\\"{}\\\\\\"}\\"}"}',
    '{"log":"client_secret={}\\u0026scope=openid"}',
    '{"log":"{\\u0022client_secret\\u0022:\\u0022{}\\u0022,\\u0022scope\\u0022:1}"}',
    '{"log":"password={}\\nNext line"}',
    "{'client_secret': '{}', 'scope': 'openid'}",
    '"passwordCredentials":[{"hint":"abc","secretText":"{}"}]',
    '{"name":"CLIENT_SECRET","slotSetting":false,"value":"{}"}',
    '"postData":{"params":[{"name":"password","value":"{}"}]}',
    'AZURE_CLIENT_SECRET={}\nAZURE_TENANT_ID=contoso.com',
    'export DB_PASS="{}"',
    'setx ARM_CLIENT_SECRET={}',
    'spring.cloud.azure.credential.client-secret={}',
    'AzureAd:\n  ClientSecret: {}\n  TenantId: contoso.com',
    '- name: CLIENT_SECRET\n  value: {}\n- name: A',
    '<add key="ClientSecret" value="{}" />',
    '<o:Password Type="http://docs.oasis-open.org/wss#PasswordText">{}</o:Password>',
    '<password>{}</password>',
    'var clientSecret = "{}";',
    'const clientSecret: string = `{}`;',
    "$clientSecret = '{}'",
    '$body = @{ client_secret = "{}"; scope = "x" }',
    '$env:AZURE_CLIENT_SECRET="{}"',
    "os.environ['CLIENT_SECRET'] = '{}'",
    'ClientSecretCredential(tenant_id, client_id, client_secret="{}")',
    'ConfidentialClientApplication(client_id, client_credential="{}", authority=x)',
    `new ClientSecretCredential("contoso.com", "${guid}", "{}")`,
    'new NetworkCredential("anna", "{}")',
    'password := "{}"',
    '"password" => "{}",',
    'Server=tcp:db.contoso.com;User ID=app;Password={};Encrypt=True;Persist Security Info=False',
    'Server=db;Uid=app;Pwd={}',
    'az login --service-principal -u app -p {} --tenant contoso.com',
    'mysql -u root -p{} db',
    'docker login -u anna -p {} contoso.azurecr.io',
    'curl -u anna:{} https://contoso.com',
    'func --client-secret {} --tenant contoso.com',
    'app --password={} --user anna',
    'Connect-App -ClientSecret {} -TenantId contoso.com',
    'ConvertTo-SecureString {} -AsPlainText -Force',
    'ConvertTo-SecureString -AsPlainText "{}" -Force',
    'ConvertTo-SecureString -AsPlainText -Force -String "{}"',
    'app.setClientSecret("{}")',
    'client.setSecret("mail-relay", "{}")',
    'https://anna:{}@contoso.com/path?x=1',
    'postgres://app:{}@db.contoso.com:5432/app',
    'redis://:{}@cache:6379',
    'Password: {}',
    'Password : {}\nUser: anna',
    'user: anna, password: {}, mfa: no',
    'user: anna pass: {}',
    'password:\u00a0{}',
    '"pass":"{}"',
    'cmdkey /add:db /user:anna /pass:{}',
    '**Password:** {}',
    'password: `{}`',
    'lösenord: {}',
    'wachtwoord: {}',
    'passord: {}',
    '密码：{}，登录不了',
    '密码: {}',
    'api_key={}',
    'x-api-key: {}',
    'Ocp-Apim-Subscription-Key: {}',
    'aws_secret_access_key = {}',
    'Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={};EntityPath=queue',
    'DefaultEndpointsProtocol=https;AccountName=x;AccountKey={};EndpointSuffix=core.windows.net',
    'Cookie: ESTSAUTH={}; brcap',
    "curl -H 'Cookie: ESTSAUTHPERSISTENT={}' -H 'Accept: */*'",
    'Set-Cookie: SignInStateCookie={}; domain=.login.microsoftonline.com; path=/; secure; SameSite=None',
    "curl 'https://contoso.com' -b 'x-ms-RefreshTokenCredential={}' -v",
    '"cookies":[{"name":"sid","value":"{}","path":"/","httpOnly":true}]',
    'document.cookie = "sid={}; path=/"',
  ])('%s', (template) => {
    fc.assert(fc.property(anySecret, (secret) => masksOnly(template, secret)));
  });
});

test.each([
  ...[
    'password',
    'Passwd',
    'pwd',
    'pw',
    'pass',
    'DB_PASS',
    'passphrase',
    'passcode',
    'Temporary Access Pass',
    'lösen',
    'losenord',
  ],
  ...[
    'lösenord',
    'lösenordet',
    'wachtwoord',
    'passord',
    'passordet',
    'Passwort',
    'Kennwort',
    'adgangskode',
    'contraseña',
  ],
  ...[
    'mot de passe',
    '密码',
    '密碼',
    '口令',
    'パスワード',
    'secret',
    'client secret',
    'secretText',
    'client-secret',
    'secret value',
  ],
  ...[
    'api key',
    'apikey',
    'appKey',
    'application key',
    'subscription-key',
    'account key',
    'access_key',
    'function key',
  ],
  ...['storage key', 'secret key', 'master key', 'encryption key', 'consumer key', 'client credential'],
])('masks what a person chose beside the name %s', (name) => {
  const secret = name === 'pass' ? 'sun9flower' : 'sunflower';
  masksOnly(`${name}: {}`, secret);
  masksOnly(`"${name}":"{}"`, secret);
  masksOnly(`${name}={}&code=401`, secret);
});

test.each([
  ...[
    'access_token',
    'refresh-token',
    'id_token',
    'bearer token',
    'session token',
    'security_token',
    'api token',
    'sas token',
  ],
  ...[
    'auth token',
    'device_code',
    'code_verifier',
    'codeVerifier',
    'assertion',
    'client_assertion',
    'SAMLResponse',
    'wresult',
  ],
  ...[
    'x-ms-RefreshTokenCredential',
    'ESTSAUTH',
    'ESTSAUTHPERSISTENT',
    'SignInStateCookie',
    'AppServiceAuthSession',
    'FedAuth',
  ],
  ...[
    'rtFa',
    '.AspNetCore.Cookies',
    '.AspNet.Cookies',
    'JSESSIONID',
    'PHPSESSID',
    'ASP.NET_SessionId',
    'connect.sid',
    'sig',
  ],
])('masks what is long beside the name %s', (name) => {
  const secret = 'asdfghjklqwertyuiopzxcvbnm1';
  masksOnly(`${name}: {}`, secret);
  masksOnly(`"${name}":"{}"`, secret);
  masksOnly(`${name}={}&code=401`, secret);
});

test.each([
  ['DB_PASSWORD={}', 'supersecret'],
  ['DB_PASSWORD={}, DB_USER=anna', 'supersecret'],
  ['password: {}', 'companypassword'],
  ['password: {}\nuser: anna', 'mypassword'],
  ['api_key={}', 'mytoken'],
  ['password: {}', 'P4ss.word.key'],
  ['Password={}; Server=x', 'P4ss.word.key'],
  ['password = {}', 'Contoso.Value'],
  ['password: {}', 'data.frodo'],
  ['lösen {}', 'Kalle99'],
  ['Jag bytte lösenord i går till {} och sen dess funkar det inte', 'Kalle#77'],
  ['I changed my password yesterday to {}', 'Kalle#77'],
])('masks in %s what could be a name in code: %s', masksOnly);

test('masks a secret that holds marks which elsewhere end one', () => {
  for (const secret of ['aB3&dE5&', 'aB3)dE5]x}y', 'DOMAIN\\dE5', 'aB3;dE5,fG7', 'aB3%dE5', 'aB3\\nope', 'aB3=dE5==']) {
    masksOnly('client_secret={}&scope=x', secret.replace(/&$/, ''));
    masksOnly('Password: {}', secret.replace(/&$/, ''));
  }
  masksOnly('access_token={}&scope=x', 'CAAFwzLixnjYBAExample1234');
});

test('masks a secret of any characters', () => {
  const characters = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
    (each) => !'"\'`<>'.includes(each),
  );
  const secrets = fc
    .tuple(password, fc.string({ unit: oneOf(characters), minLength: 6 }))
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(secrets, (secret) => {
      for (const template of [
        'Password: {}',
        'client_secret={}',
        'my password is {} ok',
        '--password {}',
        'Pwd={};Server=x',
      ]) {
        expect(maskSecrets(template.replace('{}', () => secret))).not.toContain(secret.slice(0, 8));
      }
    }),
  );
});

describe('masks what a machine made up and nothing beside it:', () => {
  test.each([
    'Authorization: Bearer {}',
    'curl -H "Authorization: Bearer {}" https://graph.microsoft.com/v1.0/me',
    '"Authorization":"Bearer {}"',
    '{"headers":"{\\"Authorization\\":\\"Bearer {}\\"}"}',
    '{"name":"Authorization","value":"Bearer {}"}',
    "{'Authorization': 'Bearer {}'}",
    'sent with Bearer {} and then 401',
    'Authorization: {}',
    'Proxy-Authorization: Basic {}',
    'Authorization: Digest username="anna", realm="x", nonce="abc", uri="/", response="{}", opaque="5ccc"',
    'access_token={}&token_type=Bearer&expires_in=3599',
    '{"token_type":"Bearer","expires_in":3599,"access_token":"{}"}',
    '{\\"refresh_token\\":\\"{}\\",\\"id_token\\":\\"\\"}',
    'id_token={}&state=12345',
    'assertion={}&requested_token_use=on_behalf_of',
    'client_assertion={}&scope=x',
    'device_code={}&client_id=x',
    'code_verifier={}&code=1',
    'SAMLResponse={}&RelayState=x',
    `https://app.contoso.com/auth?code={}&state=12345&session_state=${guid}`,
    `https://app.contoso.com/auth#code={}&state=12345`,
    '"code": "{}"',
    'ESTSAUTH\t{}\t.login.microsoftonline.com\t/',
    'X-MS-TOKEN-AAD-ACCESS-TOKEN: {}',
    'https://x.blob.core.windows.net/c?sv=2022-11-02&se=2024-01-01T00:00:00Z&sig={}&sp=r',
    'token: {}',
    'TOKEN {}',
    'setx API_TOKEN {}',
    'my secret is {}, it ends in 2026',
    'the client secret for the app is {}',
    'the api key is {}',
    'key: {}',
    'credential {}',
    'nyckeln (api key) är fel? api key: {}',
    '.WithClientSecret("{}")',
    'new KeyValuePair<string, string>("client_secret", "{}")',
    '| secret | {} |',
    'Signature={}',
    'Authorization: DPoP {}',
    'DPoP {}',
    'X-MS-Signature: {}',
    'hemlig: secret value: {}',
    '?sas_token={}',
  ])('%s', (template) => {
    fc.assert(fc.property(madeUp, (secret) => masksOnly(template, secret)));
  });
});

describe('masks a password that somebody tells:', () => {
  test.each([
    'my password is {}',
    'My password is {} and it worked yesterday.',
    'password is now {}, then 50126',
    'the password for anna@contoso.com is {} I think',
    'the password was {}.',
    'passwd is “{}”',
    'lösenordet är {}',
    'mitt lösenord är {} men det går inte',
    'lösenordet till Anna är {}',
    'mijn wachtwoord is {}',
    'passordet er {}',
    'Passwort ist {}',
    '密码是{}，登录不了',
    '密码是 {}',
    '我的密码为{}。',
    'password "{}" does not work',
    'my password is: {}',
    "my password's {} by the way",
    'password for anna: {}',
    'Password (temporary): {}',
    'password was reset to {}, then 50126',
    'lösenord till portalen: {}',
    'wachtwoord van jan: {}',
    'wachtwoord gewijzigd in {}',
    'byttet passord til {}',
    'user anna, password {}',
    'användarnamn asve02 lösenord {}',
    '我把密码改成了{}',
    '密码是：{}',
    'TAP: {}',
    'ww: {}',
    'pasword: {}',
    '.WithClientSecret("{}")',
    'acquire_token_by_username_password("anna@contoso.com", "{}")',
    'auth=("anna", "{}")',
    'new X509Certificate2("cert.pfx", "{}")',
    'net use Z: \\\\fs01\\share /user:CONTOSO\\anna {}',
    'az keyvault secret set --vault-name v --name n --value {}',
    'SetPassword("{}")',
  ])('%s', (template) => {
    fc.assert(fc.property(fc.oneof(password, markedPassword), (secret) => masksOnly(template, secret)));
  });

  test('whatever it was before, and is now', () => {
    fc.assert(
      fc.property(password, markedPassword, (before, now) => {
        const text = `changed my password from ${before} to ${now}, and now 50126`;
        const masked = maskSecrets(text);
        expect([masked.includes(before), masked.includes(now)]).toEqual([false, false]);
        expect(masked).toMatch(/^changed my password from •••.* to •••.*, and now 50126$/);
      }),
    );
  });

  test.each([
    ['my pin is {}', '4821'],
    ['PIN: {}', '482913'],
    ['PIN-koden min er {}', '5529'],
    ['engångskoden är {}', '402913'],
    ['de pincode is {}', '3391'],
    ['验证码是{}', '839201'],
    ['OTP {} expired', '194772'],
    ['api-nyckeln är {}', 'a3F9c2B7d1E8f4A6b0C5d9'],
    ['API密钥: {}', 'x7Kq'],
    ['the key to unlock it: {}', '123456-234567-345678-456789-567890-678901-789012-890123'],
    ['creds: anna/{}', 'Fr1day!night'],
    ['client-key-data: {}', 'LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQo='],
    ['{"auths":{"x.azurecr.io":{"auth":"{}"}}}', 'YW5uYTpTdW1tZXIhMjAyNg=='],
  ])('as a number, a key or a pair: %s', (template, secret) => {
    masksOnly(template, secret);
  });

  test.each([
    'changed my password to {} and now 50126',
    'anna@contoso.com password {}',
    'bytte lösenord till {} igår',
    'Username\nanna@contoso.com\nPassword\n{}\nSign in',
    'Password: \n{}\n',
    '| password | {} |',
    'Password - {}',
    'lösenord → {}',
  ])('%s', (template) => {
    fc.assert(fc.property(markedPassword, (secret) => masksOnly(template, secret)));
  });
});

test.each([
  ['client_secret%3D{}%26scope%3Dopenid', 2],
  ['returnUrl=https%3A%2F%2Fapp%2F%3Faccess_token%3D{}%26state%3D1&x=1', 2],
  ['https%3A%2F%2Fanna%3A{}%40contoso.com', 2],
  ['%7B%22password%22%3A%22{}%22%2C%22a%22%3A1%7D', 1],
  ['x=client_secret%253D{}%2526scope%253Dopenid&y=1', 3],
  ['%257B%2522password%2522%253A%2522{}%2522%257D', 2],
] as const)('masks what is percent-encoded and nothing beside it: %s', (template, times) => {
  const withMarks = markedPassword.map((start) => `${start}+/=&%;,aB3dE5fG7hI9`);
  const encode = (text: string) => Array.from({ length: times }).reduce<string>(encodeURIComponent, text);
  fc.assert(fc.property(withMarks, (secret) => masksOnly(template, encode(secret))));
});

test('masks a password of any characters in JSON, also within JSON, and leaves sound JSON', () => {
  const anyPassword = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }).map((text) => `aB3 ${text}`);
  fc.assert(
    fc.property(anyPassword, (secret) => {
      const json = JSON.stringify({ user: 'anna', password: secret, code: 401 });
      expect(JSON.parse(maskSecrets(json))).toEqual({ user: 'anna', password: MASK, code: 401 });
      const nested = JSON.parse(maskSecrets(JSON.stringify({ body: json, status: 401 })));
      expect(nested).toMatchObject({ status: 401 });
      expect(nested.body).not.toContain(JSON.stringify(secret).slice(1, -1));
    }),
  );
});

/** Put together here, as what looks like a token of somebody else's must not stand in a repository. */
const part = 'aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5z';
const jwt = `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhYmMifQ.${part}-_${part}`;

describe('masks by its form alone, whatever stands beside it:', () => {
  test.each([
    jwt,
    `eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..${part}.${part}.${part}`,
    `eyJhbGciOiJSU0EtT0FFUCJ9.${part}.${part}.${part}.${part}`,
    `ewogICJhbGciOiAiUlMyNTYiCn0.ewogICJhdWQiOiAiYWJjIgp9.${part}`,
    jwt.slice(0, 30),
    jwt.slice(0, 70),
    `0.AXoA${part}.AgABAAEAAAD${part}`,
    `1.AXQA${part}`,
    `AQABAAIAAAD${part}-${part}`,
    `OAQABAAIAAAD${part}`,
    `M.C507_BAY.0.U.-${part}!*${part}$$`,
    `M.R3_BAY.-${part}*${part}`,
    `EwB4A8l6BAAU${part}/${part}==`,
    'abc8Q~dEf4gHi5jKl6mNo7pQr8sTu9vWx0yZaB1c',
    'A1b7Q~dEf4-Hi5jKl6.No7pQr8sTu9~Wx0yZaB1c',
    `PHNhbWxwOlJlc3BvbnNl${part}%3D`,
    `ghp_${part.slice(0, 36)}`,
    `github_pat_${part}_${part}`,
    `xoxb-1234567890-${part}`,
    `AKIA${part.slice(0, 16).toUpperCase()}`,
    `glpat-${part}`,
    `xapp-1-${part}`,
    `AIza${part}`,
    `ya29.${part}`,
    `GOCSPX-${part}`,
    `npm_${part}`,
    `sk-${part}`,
    `SG.${part}.${part}`,
  ])('%s', (secret) => {
    for (const template of [
      '{}',
      'it says {} and then 401',
      'x={}&y=1',
      '"{}"',
      '\\"{}\\"',
      '({})',
      'see: {}, ok?',
      '看{}。',
    ]) {
      masksOnly(template, secret);
    }
    expect(maskSecrets(`x%3D${secret}%26y`)).not.toContain(secret);
  });

  test('a token that a terminal broke into lines', () => {
    const lines = jwt.match(/.{1,60}/g) ?? [];
    masksOnly('token\n{}\nand then AADSTS50011', lines.join('\n'));
  });

  test('the key of a web hook', () => {
    masksOnly(`https://contoso.webhook.office.com/webhookb2/${guid}@${guid}/IncomingWebhook/{}/${guid}`, part);
  });

  const lines = [part, part, 'aB3=='];
  test.each(['\n', '\r\n', '\\n', '\\\\n', '%0A'])('a private key whose lines %j parts', (lineEnd) => {
    const key = `${lineEnd}${lines.join(lineEnd)}`;
    masksOnly(`"-----BEGIN PRIVATE KEY-----{}${lineEnd}-----END PRIVATE KEY-----" AADSTS700027`, key);
    masksOnly(`-----BEGIN RSA PRIVATE KEY-----{}${lineEnd}and then AADSTS700027`, `${lineEnd}${part}${lineEnd}${part}`);
    masksOnly(`-----BEGIN ENCRYPTED PRIVATE KEY-----{}`, `${lineEnd}${part}`);
  });

  test('what Basic authentication sends', () => {
    masksOnly('Basic {}', Buffer.from('a:bcdef').toString('base64'));
    masksOnly('Authorization: Basic {}', 'dXNlcjpwYXNz');
    leaves(`Basic ${part}`);
  });
});

test('masks a password in an address that holds at signs, and slashes that were decoded', () => {
  masksOnly('https://anna:{}@contoso.com/path?upn=anna', 'P@ss@w0rd');
  masksOnly('https://anna:{}@contoso.com', 'a/b?c#d');
});

test('masks all cookies, and leaves their names and attributes', () => {
  expect(maskSecrets('Cookie: ESTSAUTH=0.A; x-ms-gateway-slice=estsfd; a=b=c; d="e f"\r\nHost: contoso.com')).toBe(
    'Cookie: ESTSAUTH=•••; x-ms-gateway-slice=•••; a=•••; d=•••\r\nHost: contoso.com',
  );
  expect(maskSecrets('Set-Cookie: fpc=Ag; expires=Fri, 07-Nov-2025 05:58:21 GMT; path=/; secure')).toBe(
    'Set-Cookie: fpc=•••; expires=Fri, 07-Nov-2025 05:58:21 GMT; path=/; secure',
  );
});

test('masks every secret of a request and leaves what the request asks for', () => {
  expect(
    maskSecrets(
      `curl -X POST https://login.microsoftonline.com/${guid}/oauth2/v2.0/token -H 'Cookie: fpc=Ag' -d 'client_id=${guid}&scope=User.Read&client_secret=abc8Q~dEf4gHi5jKl6mNo7&code=1.AXQA${part}&redirect_uri=https%3A%2F%2Fcontoso.com&grant_type=authorization_code'\n{"error":"invalid_client","error_codes":[7000215]}`,
    ),
  ).toBe(
    `curl -X POST https://login.microsoftonline.com/${guid}/oauth2/v2.0/token -H 'Cookie: fpc=•••' -d 'client_id=${guid}&scope=User.Read&client_secret=•••&code=•••&redirect_uri=https%3A%2F%2Fcontoso.com&grant_type=authorization_code'\n{"error":"invalid_client","error_codes":[7000215]}`,
  );
});

const corpusFolder = join(__dirname, '../corpus');
const messages = readdirSync(corpusFolder).flatMap((name) =>
  parseCorpus(readFileSync(join(corpusFolder, name), 'utf8')).map(({ text }) => text),
);

test('changes nothing of what Signpost reads in a message', () => {
  const read = (text: string) => ({ codes: library.readCodes(text), identifiers: library.readIdentifiers(text) });
  const changed = messages.map(toPlainText).filter((text) => maskSecrets(text) !== text);
  for (const text of changed) expect(read(maskSecrets(text))).toEqual(read(text));
  expect(changed.length).toBeLessThan(messages.length / 200);
});

/** Pieces that patterns begin with, in any order: these come near to a match far more often than any text. */
const pieces = [
  ...[
    'password',
    'Password',
    'pwd',
    'lösenord',
    '密码',
    'client_secret',
    'secret',
    'token',
    'access_token',
    'key',
    'code',
    'sig',
  ],
  ...[
    'Authorization',
    'Bearer',
    'Basic',
    'Digest username=',
    'Cookie',
    'Set-Cookie: ',
    ' -b ',
    ' -p ',
    ' -u ',
    'az login',
    '--',
  ],
  ...[
    '-----BEGIN PRIVATE KEY-----',
    '-----END PRIVATE KEY-----',
    'eyJ0eXAi',
    'eyJ',
    '0.AXoA',
    'abc8Q~',
    'ghp_',
    '://a:b@',
    '@',
  ],
  ...[
    'ClientSecretCredential(',
    'ConvertTo-SecureString ',
    'value',
    ' is ',
    ' är ',
    '是',
    'name',
    '"path":',
    'response="',
  ],
  ...[
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\t',
    ':',
    ': ',
    '=',
    '==',
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '\\n',
    ',',
    ';',
    '&',
    '.',
    '|',
    '*',
    '_',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '%',
    '%25',
    '%3D',
    '%253D',
    '%22',
    '%26',
    '&quot;',
    '“',
    '”',
    '+',
    '/',
    '$',
    '•',
  ],
  ...[MASK, part, guid, 'Hunter2!', 'abc', 'AADSTS50011', '401', '2025-10-09 05:58:21Z', 'expired'],
];
const nearMisses = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 })
  .map((text) => text.join(''));

test('masks nothing more when it masks again', () => {
  fc.assert(
    fc.property(fc.oneof(nearMisses, fc.constantFrom(...messages)), (text) => {
      const masked = maskSecrets(text);
      expect(maskSecrets(masked)).toBe(masked);
    }),
    { numRuns: 5000 },
  );
});

test('makes no text much longer', () => {
  fc.assert(
    fc.property(nearMisses, (text) => expect(maskSecrets(text).length).toBeLessThanOrEqual(text.length * MASK.length)),
  );
});

/** A pattern that takes quadratic time would take hours for one of these, and so run into jest's own limit. */
const MEGABYTE = 2 ** 20;

test.each([
  ...pieces,
  ...[
    'a',
    'A1',
    'a ',
    'a.',
    'a;',
    'a&',
    'a@',
    'password ',
    'password: ',
    'password="',
    'password: “',
    'token="\\',
    'key=',
    'key=a;',
  ],
  ...[
    'key is ',
    'password a b c d ',
    'cookie:',
    'cookie: ',
    'cookie: a=',
    'a=b; ',
    '"value":"',
    '"value":"a","',
    'az login -p',
    'az login ',
  ],
  ...[
    '-----BEGIN PRIVATE KEY-----\n',
    'eyJ0eXAi.',
    'eyJ0eXAi\n',
    'eyJhYmNkZWZn.',
    'ewo',
    '://',
    '://a:',
    'https://a:b',
    '%3A%2F%2F',
  ],
  ...[
    'Credential("',
    'ClientSecretCredential("a",',
    '0.A',
    'M.C5_BAY.',
    'key>',
    'key a="',
    'Authorization: Bearer ',
    '"password","',
  ],
  ...[
    '密码',
    '密码是',
    '\uD800',
    '\u202E',
    '=a:',
    '\\\\"',
    'password\\":\\"',
    'pwd=;',
    'sig=%',
    ' -p a',
    'Digest username=a ',
    'password for a: ',
    'password (a) ',
    'password from a to ',
    'user a password ',
    'a@b.c / ',
    'login a / ',
    'auth=("a", ',
    'net use /user:a ',
    '000000-',
    'LS0tLS1CRUdJTi',
    'pin ',
    'secret("',
  ],
])('masks in a megabyte of %j', (piece) => {
  const message = piece.repeat(Math.ceil(MEGABYTE / piece.length));
  const masked = maskSecrets(`${message}\n\nclient_secret=Sommar24! `);
  expect(masked.slice(-40)).not.toContain('Sommar24!');
});
