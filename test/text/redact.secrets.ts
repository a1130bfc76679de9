// Shapes of secrets and disguises of them. The secrets are put together from parts, so that no scanner of repositories takes them for real ones.
import type { MaskKind } from "../../src/text/redact.ts";

export interface SecretSample {
  readonly title: string;
  readonly text: string;
  /** None of these may be left in the masked text. */
  readonly secrets: readonly string[];
  /** Kinds that the masks must have, in the order of the text; not checked where absent. */
  readonly kinds?: readonly MaskKind[];
  /** Parts that must be left. */
  readonly stays?: readonly string[];
}

const join = (...parts: readonly string[]): string => parts.join("");
const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");
const base64url = (text: string): string => Buffer.from(text, "utf8").toString("base64url");
const utf16 = (text: string): string => Buffer.from(text, "utf16le").toString("base64");
const bytes = (count: number, seed = 7): Buffer =>
  Buffer.from(Array.from({ length: count }, (_, i) => (i * 73 + seed * 31 + ((i * i) % 251)) % 256));

const pw = join("Sum", "mer2024!");
const pw2 = join("G3heim", "nis#77");
const plain = join("hunter", "2");
const token = join("Xk9", "pQ2vLm8sT4", "wZ7rB1");
const jwt = join(
  base64url('{"alg":"RS256","typ":"JWT"}'),
  ".",
  base64url('{"sub":"1234567890","name":"svc","iat":1516239022}'),
  ".",
  bytes(48).toString("base64url"),
);
const storageKey = bytes(64).toString("base64");
const clientSecret = join("a1B", "8Q~", "xYz_1234567890abcdefGHIJKLMNOPqrst");
const aws = join("AK", "IA", "IOSFODNN7EXAMPLE");
const awsSecret = join("wJalrXUtnFEMI", "/K7MDENG/", "bPxRfiCYEXAMPLEKEY");
const dpapi = join("AQAAANCMnd8BFdERjHoAwE/Cl+sBAAAA", bytes(60).toString("base64"));
const keyBody = bytes(240)
  .toString("base64")
  .replace(/(.{64})/g, "$1\n");
const keyLine = keyBody.split("\n")[1] ?? "";
const pem = (kind: string): string =>
  `-----BEGIN ${kind}PRIVATE KEY-----\n${keyBody}\n-----END ${kind}PRIVATE KEY-----`;

const prose: readonly SecretSample[] = [
  {
    title: "password is",
    text: `the password is ${pw} and it does not work`,
    secrets: [pw],
    kinds: ["password"],
    stays: ["and it does not work"],
  },
  {
    title: "password colon",
    text: `Username: svc_ecma\nPassword: ${pw}\nServer: sql01`,
    secrets: [pw],
    stays: ["Username: svc_ecma", "Server: sql01"],
  },
  { title: "lower-case word as a password", text: `password: swordfish`, secrets: ["swordfish"] },
  { title: "password is a word, at the end", text: `I think the password is swordfish.`, secrets: ["swordfish"] },
  { title: "pwd colon", text: `user sa pwd: ${plain}`, secrets: [plain] },
  { title: "pw is", text: `the pw is ${plain} btw`, secrets: [plain] },
  { title: "my password is now", text: `my password is now ${pw}`, secrets: [pw] },
  {
    title: "password for an account is",
    text: `The password for the account CONTOSO\\svc_ecma is ${pw}.`,
    secrets: [pw],
    stays: ["CONTOSO\\svc_ecma"],
  },
  { title: "password for an account colon", text: `Password for svc_ecma: ${pw}`, secrets: [pw] },
  { title: "password in brackets", text: `Password (admin): ${pw}`, secrets: [pw] },
  { title: "password was set to", text: `we set the password to ${pw} yesterday`, secrets: [pw] },
  { title: "password beside", text: `logged on with user svc and password ${pw} but access is denied`, secrets: [pw] },
  {
    title: "password in quotes",
    text: `password is "correct horse battery staple"`,
    secrets: ["correct horse battery staple"],
  },
  { title: "password in typographic quotes", text: `Das Passwort ist „${pw}“`, secrets: [pw] },
  { title: "password in a code span", text: `Password: \`${pw}\``, secrets: [pw] },
  { title: "bold password", text: `**Password:** ${pw}`, secrets: [pw] },
  { title: "password on the next line", text: `Password:\n${pw}\n\nThanks`, secrets: [pw], stays: ["Thanks"] },
  { title: "the value first", text: `${pw} is the password`, secrets: [pw] },
  { title: "as password", text: `I used ${pw} as the password`, secrets: [pw] },
  { title: "password with an arrow", text: `password -> ${pw}`, secrets: [pw] },
  { title: "password with a dash", text: `Password - ${pw}`, secrets: [pw] },
  { title: "password in a list", text: `- user: sa\n- password: ${pw}`, secrets: [pw] },
  { title: "passphrase", text: `Passphrase: ${pw}`, secrets: [pw] },
  { title: "pass equals", text: `user=bob pass=${plain}`, secrets: [plain], stays: ["user=bob"] },
  { title: "PIN", text: `PIN: 4821`, secrets: ["4821"] },
  { title: "credentials with a slash", text: `credentials: admin / ${pw}`, secrets: [pw], stays: ["admin"] },
  { title: "login with a slash", text: `Login: svc_ecma/${pw}`, secrets: [pw] },
  { title: "user/pass pair", text: `user/pass: admin / ${pw}`, secrets: [pw] },
  {
    title: "German Kennwort lautet",
    text: `Das Kennwort lautet ${pw2}, bitte prüfen`,
    secrets: [pw2],
    stays: ["bitte prüfen"],
  },
  { title: "German Kennwort lautet with a word", text: `Das Kennwort lautet Sonnenblume`, secrets: ["Sonnenblume"] },
  { title: "German Passwort colon", text: `Passwort: ${pw2}`, secrets: [pw2] },
  { title: "German Passwort ist", text: `mein Passwort ist ${pw2}`, secrets: [pw2] },
  { title: "German PW", text: `Benutzer: svc PW: ${pw2}`, secrets: [pw2] },
  { title: "German Passwort für", text: `Passwort für svc_ecma ist ${pw2}`, secrets: [pw2] },
  { title: "German Zugangsdaten", text: `Zugangsdaten: admin / ${pw2}`, secrets: [pw2] },
  { title: "German mit Kennwort", text: `Anmeldung mit Kennwort ${pw2} schlägt fehl`, secrets: [pw2] },
  { title: "French mot de passe", text: `Mot de passe : ${pw}`, secrets: [pw] },
  { title: "French mot de passe est", text: `le mot de passe est ${pw} mais ça échoue`, secrets: [pw] },
  { title: "French mdp", text: `mdp: ${pw}`, secrets: [pw] },
  { title: "French mot de passe du compte", text: `mot de passe du compte svc : ${pw}`, secrets: [pw] },
  { title: "Spanish contraseña", text: `Contraseña: ${pw}`, secrets: [pw] },
  { title: "Spanish contraseña es", text: `la contraseña es ${pw}`, secrets: [pw] },
  { title: "Spanish clave", text: `clave: ${pw}`, secrets: [pw] },
  { title: "Spanish contraseña with a combining tilde", text: `contrasen\u0303a: ${pw}`, secrets: [pw] },
  { title: "secret token is", text: `the secret token is ${token}`, secrets: [token], kinds: ["token"] },
  { title: "Secret Token equals", text: `Secret Token = ${token}`, secrets: [token] },
  { title: "German geheimes Token", text: `Geheimes Token: ${token}`, secrets: [token] },
  { title: "French jeton secret", text: `Jeton secret : ${token}`, secrets: [token] },
  { title: "Spanish token secreto", text: `Token secreto: ${token}`, secrets: [token] },
  {
    title: "client secret value",
    text: `Client secret value: ${clientSecret}`,
    secrets: [clientSecret],
    kinds: ["secret"],
  },
  { title: "German Clientgeheimnis", text: `Clientgeheimnis: ${token}`, secrets: [token] },
  { title: "API key is", text: `the api key is ${token}`, secrets: [token] },
];

const settings: readonly SecretSample[] = [
  {
    title: "connection string",
    text: `Server=sql01;Database=HR;User ID=svc;Password=${pw};Encrypt=True`,
    secrets: [pw],
    kinds: ["password"],
    stays: ["User ID=svc", "Encrypt=True"],
  },
  { title: "PWD at the end", text: `DSN=HR;UID=svc;PWD=${pw}`, secrets: [pw], stays: ["UID=svc"] },
  {
    title: "connection string in quotes with a semicolon",
    text: `Server=x;Password="se;cr;et1";User ID=sa`,
    secrets: ["se;cr;et1", "cr;et1"],
    stays: ["User ID=sa"],
  },
  {
    title: "connection string in single quotes",
    text: `Server=x;Password='se;cr"et1';User ID=sa`,
    secrets: ['se;cr"et1'],
    stays: ["User ID=sa"],
  },
  {
    title: "ODBC braces",
    text: `Driver={ODBC Driver 18};Server=x;Uid=sa;Pwd={se;cr}}et1};Encrypt=yes`,
    secrets: ["se;cr}}et1", "et1}"],
    stays: ["Driver={ODBC Driver 18}", "Uid=sa", "Encrypt=yes"],
  },
  {
    title: "blanks in a connection string",
    text: `Server=x;Password=my secret pass;User ID=sa;`,
    secrets: ["my secret pass", "secret pass"],
    stays: ["User ID=sa"],
  },
  {
    title: "connection string in XML",
    text: `<add name="HR" connectionString="Server=x;Password=&quot;a;b9c&quot;;User ID=sa" />`,
    secrets: ["a;b9c"],
    stays: ["User ID=sa"],
  },
  {
    title: "XML attribute",
    text: `<identity userName="svc" password="${pw}" />`,
    secrets: [pw],
    stays: ['userName="svc"'],
  },
  {
    title: "appSettings",
    text: `<add key="ServicePassword" value="${pw}"/>`,
    secrets: [pw],
    stays: ['key="ServicePassword"'],
  },
  { title: "appSettings, value first", text: `<add value="${pw}" key="password"/>`, secrets: [pw] },
  { title: "XML element", text: `<password>${pw}</password>`, secrets: [pw] },
  { title: "XML element with a prefix", text: `<ns:Password type="text">${pw}</ns:Password>`, secrets: [pw] },
  { title: "CDATA", text: `<password><![CDATA[${pw}]]></password>`, secrets: [pw] },
  {
    title: "nested value",
    text: `<setting name="ApiKey" serializeAs="String">\n  <value>${token}</value>\n</setting>`,
    secrets: [token],
    kinds: ["key"],
  },
  {
    title: "unattend.xml",
    text: `<AdministratorPassword>\n <Value>${pw}</Value>\n <PlainText>true</PlainText>`,
    secrets: [pw],
  },
  { title: "plist", text: `<key>password</key>\n<string>${pw}</string>`, secrets: [pw] },
  { title: "event data", text: `<Data Name="Password">${pw}</Data>`, secrets: [pw] },
  {
    title: "machineKey",
    text: `<machineKey validationKey="${bytes(64).toString("hex").toUpperCase()}" decryptionKey="${bytes(24).toString("hex").toUpperCase()}" />`,
    secrets: [bytes(24).toString("hex").toUpperCase(), bytes(64).toString("hex").toUpperCase()],
  },
  {
    title: "JSON",
    text: `{"client_id":"abc","client_secret":"${clientSecret}"}`,
    secrets: [clientSecret],
    stays: ['"client_id":"abc"'],
  },
  { title: "JSON with an escaped quote", text: `{"password":"ab\\"cd9;ef"}`, secrets: ["cd9;ef"] },
  { title: "JSON in JSON", text: `{"body":"{\\"password\\":\\"${pw}\\"}"}`, secrets: [pw] },
  { title: "JSON number", text: `{"password": 12345678}`, secrets: ["12345678"] },
  { title: "name and value", text: `{"name":"SecretToken","value":"${token}"}`, secrets: [token] },
  { title: "key and value on lines", text: `{\n  "key": "Password",\n  "value": "${pw}"\n}`, secrets: [pw] },
  { title: "YAML", text: `db:\n  user: sa\n  password: '${pw}'`, secrets: [pw] },
  { title: "YAML list of variables", text: `env:\n  - name: DB_PASSWORD\n    value: ${pw}`, secrets: [pw] },
  { title: "YAML block", text: `password: |\n  ${pw}\nuser: sa`, secrets: [pw], stays: ["user: sa"] },
  { title: "environment variable", text: `export DB_PASSWORD=${pw}`, secrets: [pw] },
  { title: "variable of PowerShell", text: `$password = "${pw}"`, secrets: [pw], stays: ["$password"] },
  { title: "variable of C#", text: `string password = @"${pw}";`, secrets: [pw] },
  { title: "properties", text: `spring.datasource.password=${pw}`, secrets: [pw] },
  { title: "INI with blanks", text: `password      =      ${pw}`, secrets: [pw] },
  { title: "registry file", text: `"DefaultPassword"="${pw}"`, secrets: [pw] },
  { title: "reg query", text: `    DefaultPassword    REG_SZ    ${pw}`, secrets: [pw] },
  { title: "LDIF", text: `userPassword:: ${base64(pw)}`, secrets: [base64(pw)] },
  { title: "SecretToken", text: `SecretToken: ${token}`, secrets: [token], kinds: ["token"] },
  {
    title: "SecretToken that is a GUID",
    text: `SecretToken=6f9619ff-8b86-d011-b42d-00c04fc964ff`,
    secrets: ["6f9619ff-8b86"],
  },
  {
    title: "access token",
    text: `access_token=${token}&token_type=bearer`,
    secrets: [token],
    stays: ["token_type=bearer"],
  },
  {
    title: "AccountKey",
    text: `DefaultEndpointsProtocol=https;AccountName=hr;AccountKey=${storageKey};EndpointSuffix=core.windows.net`,
    secrets: [storageKey],
    kinds: ["key"],
    stays: ["AccountName=hr", "EndpointSuffix"],
  },
  {
    title: "service bus",
    text: `Endpoint=sb://hr.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${bytes(32).toString("base64")}`,
    secrets: [bytes(32).toString("base64")],
    stays: ["SharedAccessKeyName=Root"],
  },
  {
    title: "AWS pair of settings",
    text: `aws_access_key_id = ${aws}\naws_secret_access_key = ${awsSecret}`,
    secrets: [aws, awsSecret],
  },
  { title: "Markdown table", text: `| User | Password |\n|---|---|\n| svc | ${pw} |`, secrets: [pw], stays: ["svc"] },
  { title: "CSV", text: `user,password,mail\nbob,${pw},bob@contoso.com`, secrets: [pw], stays: ["bob@contoso.com"] },
  { title: "columns", text: `Name      Password\n----      --------\nsvc       ${pw}`, secrets: [pw] },
  { title: "HTML table", text: `<tr><td>Password</td><td>${pw}</td></tr>`, secrets: [pw] },
  { title: "value of an input", text: `<input type="password" name="password" value="${pw}">`, secrets: [pw] },
  { title: "SQL", text: `ALTER LOGIN sa WITH PASSWORD = N'${pw}';`, secrets: [pw] },
  { title: "SQL identified by", text: `CREATE USER hr IDENTIFIED BY '${pw}'`, secrets: [pw] },
  {
    title: "proxy address",
    text: `<proxy usesystemdefault="true" proxyaddress="http://svc:${pw}@proxy:8080" bypassonlocal="true" />`,
    secrets: [pw],
    stays: ["svc:", "@proxy:8080"],
  },
  { title: "proxy without a scheme", text: `http_proxy=svc:${pw}@proxy.contoso.com:8080`, secrets: [pw] },
  { title: "pre-shared key", text: `psk="${pw}"`, secrets: [pw] },
  { title: "shared secret", text: `RADIUS shared secret: ${token}`, secrets: [token] },
];

const commands: readonly SecretSample[] = [
  {
    title: "-Password",
    text: `.\\Setup.ps1 -User svc -Password ${pw} -Force`,
    secrets: [pw],
    stays: ["-User svc", "-Force"],
  },
  { title: "--password=", text: `tool --user sa --password=${pw} --verbose`, secrets: [pw], stays: ["--verbose"] },
  {
    title: "--password in quotes",
    text: `tool --password "my secret; pass1" -v`,
    secrets: ["my secret; pass1", "pass1"],
  },
  { title: "/p:", text: `setup.exe /u:svc /p:${pw} /quiet`, secrets: [pw], stays: ["/quiet"] },
  { title: "/password:", text: `wmic /node:srv /user:svc /password:${pw} os get`, secrets: [pw] },
  {
    title: "net use",
    text: `net use Z: \\\\srv\\share /user:CONTOSO\\svc ${pw}`,
    secrets: [pw],
    stays: ["CONTOSO\\svc"],
  },
  {
    title: "net use, password first",
    text: `net use Z: \\\\srv\\share ${pw} /user:CONTOSO\\svc`,
    secrets: [pw],
    stays: ["CONTOSO\\svc"],
  },
  { title: "net user", text: `net user svc ${pw} /add`, secrets: [pw], stays: ["/add"] },
  {
    title: "curl -u",
    text: `curl -k -u svc:${pw} https://srv:8585/ecma2host_HR/scim`,
    secrets: [pw],
    stays: ["https://srv:8585/ecma2host_HR/scim", "svc:"],
  },
  { title: "curl --user in quotes", text: `curl --user "svc:my pass1" https://srv`, secrets: ["my pass1", "pass1"] },
  {
    title: "-SecretToken",
    text: `.\\TestECMA2HostConnection.ps1 -ConnectorName HR -SecretToken ${token}`,
    secrets: [token],
    kinds: ["token"],
    stays: ["-ConnectorName HR"],
  },
  { title: "ConvertTo-SecureString", text: `$p = ConvertTo-SecureString "${pw}" -AsPlainText -Force`, secrets: [pw] },
  {
    title: "ConvertTo-SecureString -String",
    text: `ConvertTo-SecureString -String '${pw}' -AsPlainText -Force`,
    secrets: [pw],
  },
  { title: "piped", text: `'${pw}' | ConvertTo-SecureString -AsPlainText -Force`, secrets: [pw] },
  { title: "NetworkCredential", text: `new NetworkCredential("svc", "${pw}")`, secrets: [pw], stays: ['"svc"'] },
  { title: "cmdkey", text: `cmdkey /add:srv /user:svc /pass:${pw}`, secrets: [pw] },
  { title: "sqlcmd", text: `sqlcmd -S sql01 -U sa -P ${pw} -Q "select 1"`, secrets: [pw], stays: ["select 1"] },
  { title: "mysql", text: `mysql -u root -p${pw} hr`, secrets: [pw] },
  { title: "psexec", text: `psexec \\\\srv -u CONTOSO\\svc -p ${pw} cmd`, secrets: [pw] },
  { title: "sc config", text: `sc config Svc obj= CONTOSO\\svc password= ${pw}`, secrets: [pw] },
  { title: "schtasks", text: `schtasks /create /tn x /tr y /ru svc /rp ${pw}`, secrets: [pw] },
  { title: "ldapsearch", text: `ldapsearch -x -H ldap://srv -D cn=admin -w ${pw} -b dc=x`, secrets: [pw] },
  { title: "certutil", text: `certutil -f -p ${pw} -importPFX cert.pfx`, secrets: [pw], stays: ["cert.pfx"] },
  { title: "openssl", text: `openssl pkcs12 -in a.pfx -passin pass:${pw} -nodes`, secrets: [pw] },
  { title: "docker login", text: `docker login -u bob -p ${pw} registry`, secrets: [pw] },
  {
    title: "az login",
    text: `az login --service-principal -u app -p ${clientSecret} --tenant t`,
    secrets: [clientSecret],
  },
  { title: "--client-secret", text: `mgc login --client-secret ${token}`, secrets: [token] },
  { title: "--account-key", text: `az storage blob list --account-key ${storageKey}`, secrets: [storageKey] },
  { title: "continued line", text: `tool --user sa \\\n  --password \\\n  ${pw} \\\n  --verbose`, secrets: [pw] },
  { title: "PGPASSWORD", text: `PGPASSWORD=${pw} psql -h db`, secrets: [pw] },
  { title: "sqlplus", text: `sqlplus hr/${pw}@orcl`, secrets: [pw] },
  { title: "netrc", text: `machine srv login bob password ${plain}`, secrets: [plain] },
  { title: "sshpass", text: `sshpass -p '${pw}' ssh bob@srv`, secrets: [pw] },
  {
    title: "msiexec",
    text: `msiexec /i host.msi SERVICEUSER=svc SERVICEPASSWORD=${pw} /qn`,
    secrets: [pw],
    stays: ["SERVICEUSER=svc", "/qn"],
  },
];

const web: readonly SecretSample[] = [
  {
    title: "bearer header",
    text: `Authorization: Bearer ${jwt}`,
    secrets: [jwt, jwt.slice(0, 40)],
    kinds: ["header"],
    stays: ["Authorization: Bearer [header 1]"],
  },
  {
    title: "basic header",
    text: `Authorization: Basic ${base64(`svc:${pw}`)}`,
    secrets: [base64(`svc:${pw}`)],
    kinds: ["header"],
  },
  {
    title: "digest header",
    text: `Authorization: Digest username="bob", realm="x", nonce="abc", response="6629fae49393a05397450978507c4ef1"`,
    secrets: ["6629fae49393a05397450978507c4ef1"],
    kinds: ["header"],
  },
  {
    title: "negotiate header",
    text: `Authorization: Negotiate YIIJvwYGKwYBBQUCoIIJszCC${bytes(60).toString("base64")}`,
    secrets: [bytes(60).toString("base64")],
  },
  { title: "unknown scheme", text: `Authorization: ${token}`, secrets: [token] },
  {
    title: "proxy authorization",
    text: `Proxy-Authorization: Basic ${base64(`svc:${pw}`)}`,
    secrets: [base64(`svc:${pw}`)],
  },
  { title: "header in JSON", text: `{"headers":{"Authorization":"Bearer ${token}"}}`, secrets: [token] },
  { title: "header in HAR", text: `{"name":"Authorization","value":"Bearer ${token}"}`, secrets: [token] },
  { title: "header in PowerShell", text: `-Headers @{ Authorization = "Bearer ${token}" }`, secrets: [token] },
  {
    title: "header in curl",
    text: `curl -H 'Authorization: Bearer ${token}' https://srv`,
    secrets: [token],
    stays: ["https://srv"],
  },
  {
    title: "header in code",
    text: `client.DefaultRequestHeaders.Add("Authorization", "Bearer ${token}")`,
    secrets: [token],
  },
  { title: "bearer alone", text: `we send Bearer ${token} and get 401`, secrets: [token], stays: ["and get 401"] },
  { title: "basic alone", text: `Basic ${base64(`svc:${pw}`)} is what we send`, secrets: [base64(`svc:${pw}`)] },
  { title: "JWT alone", text: `token in the log: ${jwt} end`, secrets: [jwt], kinds: ["token"], stays: ["end"] },
  { title: "JWT cut off", text: `seen ${jwt.slice(0, 90)}`, secrets: [jwt.slice(0, 90)] },
  { title: "API key header", text: `x-api-key: ${token}`, secrets: [token], kinds: ["key"] },
  {
    title: "subscription key",
    text: `Ocp-Apim-Subscription-Key: ${bytes(16).toString("hex")}`,
    secrets: [bytes(16).toString("hex")],
  },
  { title: "functions key", text: `x-functions-key: ${token}==`, secrets: [token] },
  { title: "cookie", text: `Cookie: ESTSAUTH=${token}; theme=dark`, secrets: [token], kinds: ["cookie"] },
  {
    title: "set-cookie",
    text: `Set-Cookie: sid=${token}; Path=/; HttpOnly`,
    secrets: [token],
    kinds: ["cookie"],
    stays: ["sid=", "Path=/; HttpOnly"],
  },
  { title: "session cookie by name", text: `curl -b "x" 'JSESSIONID=${token}'`, secrets: [token] },
  {
    title: "URL with a password",
    text: `https://svc:${pw}@srv.contoso.com/scim`,
    secrets: [pw],
    kinds: ["password"],
    stays: ["https://svc:", "@srv.contoso.com/scim"],
  },
  { title: "URL with @ in the password", text: `ftp://svc:p@ss9@srv/x`, secrets: ["p@ss9"] },
  { title: "database URL", text: `postgres://svc:${pw}@db:5432/hr`, secrets: [pw], stays: ["db:5432/hr"] },
  {
    title: "token as the user of a URL",
    text: `git clone https://${join("gh", "p_", "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8")}@github.com/x/y`,
    secrets: ["A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"],
  },
  {
    title: "password in a query",
    text: `https://srv/login?user=bob&password=${plain}&x=1`,
    secrets: [plain],
    stays: ["user=bob", "x=1"],
  },
  {
    title: "SAS",
    text: `https://hr.blob.core.windows.net/c/f.txt?sv=2022-11-02&se=2025-01-01&sr=b&sp=r&sig=${encodeURIComponent(bytes(32).toString("base64"))}`,
    secrets: [encodeURIComponent(bytes(32).toString("base64"))],
    kinds: ["key"],
    stays: ["sv=2022-11-02", "sp=r"],
  },
  {
    title: "function URL with a code",
    text: `https://hr.azurewebsites.net/api/f?code=${token}${token}==`,
    secrets: [token],
  },
  {
    title: "logic app",
    text: `https://prod-1.westeurope.logic.azure.com:443/workflows/abc/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers&sv=1.0&sig=${bytes(32).toString("base64url")}`,
    secrets: [bytes(32).toString("base64url")],
  },
  {
    title: "Slack webhook",
    text: join("https://hooks.sl", "ack.com/services/T00000000/B00000000/", "XXXXabcdXXXX1234XXXXefgh"),
    secrets: ["XXXXabcdXXXX1234XXXXefgh"],
  },
  {
    title: "Teams webhook",
    text: `https://contoso.webhook.office.com/webhookb2/6f9619ff-8b86-d011-b42d-00c04fc964ff@6f9619ff-8b86-d011-b42d-00c04fc964ff/IncomingWebhook/${bytes(16).toString("hex")}/6f9619ff-8b86-d011-b42d-00c04fc964ff`,
    secrets: [bytes(16).toString("hex")],
  },
  { title: "authorization code", text: `GET /callback?code=0.AXkA${token}${token}&state=1`, secrets: [token] },
  {
    title: "form body",
    text: `grant_type=client_credentials&client_id=abc&client_secret=${encodeURIComponent(clientSecret)}&scope=x`,
    secrets: [clientSecret],
    stays: ["client_id=abc", "scope=x"],
  },
  {
    title: "pre-authenticated download",
    text: `https://contoso.sharepoint.com/_layouts/15/download.aspx?UniqueId=1&tempauth=v1.${token}${token}`,
    secrets: [token],
  },
];

const shapes: readonly SecretSample[] = [
  {
    title: "PEM",
    text: `before\n${pem("")}\nafter`,
    secrets: [keyLine, keyBody.slice(0, 40)],
    kinds: ["private-key"],
    stays: ["before", "after"],
  },
  { title: "PEM RSA", text: pem("RSA "), secrets: [keyLine] },
  { title: "PEM EC", text: pem("EC "), secrets: [keyLine] },
  { title: "PEM encrypted", text: pem("ENCRYPTED "), secrets: [keyLine] },
  { title: "OpenSSH", text: pem("OPENSSH "), secrets: [keyLine] },
  {
    title: "PGP",
    text: `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${keyBody}\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----`,
    secrets: [keyLine],
  },
  { title: "PEM on one line", text: pem("").replaceAll("\n", " "), secrets: [keyLine] },
  { title: "PEM in JSON", text: JSON.stringify({ private_key: pem("") }), secrets: [keyLine] },
  { title: "PEM cut off", text: pem("").slice(0, 200), secrets: [keyLine, keyBody.slice(0, 60)] },
  { title: "PEM in a mail", text: pem("").replaceAll("\n", "\n> "), secrets: [keyLine] },
  { title: "PEM with CRLF", text: pem("").replaceAll("\n", "\r\n"), secrets: [keyLine] },
  { title: "two keys", text: `${pem("")}\nbetween\n${pem("RSA ")}`, secrets: [keyLine], stays: ["between"] },
  {
    title: "PKCS#8 without a frame",
    text: `key: MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${bytes(120).toString("base64")}`,
    secrets: [bytes(120).toString("base64")],
    kinds: ["private-key"],
  },
  {
    title: "PFX",
    text: `PFX: MIIKQgIBAzCCCf4GCSqGSIb3DQEHAaCC${bytes(120).toString("base64")}`,
    secrets: [bytes(120).toString("base64")],
  },
  { title: "DPAPI", text: `protected: ${dpapi}`, secrets: [dpapi.slice(20)], kinds: ["secret"] },
  {
    title: "DPAPI hex",
    text: `01000000d08c9ddf0115d1118c7a00c04fc297eb01000000${bytes(64).toString("hex")}`,
    secrets: [bytes(64).toString("hex")],
  },
  {
    title: "RSA key in XML",
    text: `<RSAKeyValue><Modulus>abc</Modulus><P>${bytes(32).toString("base64")}</P><D>${bytes(32, 9).toString("base64")}</D></RSAKeyValue>`,
    secrets: [bytes(32).toString("base64"), bytes(32, 9).toString("base64")],
  },
  {
    title: "JWK",
    text: `{"kty":"RSA","n":"abc","e":"AQAB","d":"${bytes(40).toString("base64url")}"}`,
    secrets: [bytes(40).toString("base64url")],
  },
  { title: "storage key alone", text: `I rotated ${storageKey} today`, secrets: [storageKey], kinds: ["key"] },
  { title: "client secret alone", text: `is ${clientSecret} still valid?`, secrets: [clientSecret], kinds: ["secret"] },
  {
    title: "GitHub",
    text: join("gh", "p_", "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"),
    secrets: ["A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"],
  },
  {
    title: "GitHub fine-grained",
    text: join("github", "_pat_", "11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcd"),
    secrets: ["mnopqrstuvwxyz0123456789"],
  },
  { title: "GitLab", text: join("gl", "pat-", "x1Y2z3A4b5C6d7E8f9G0"), secrets: ["x1Y2z3A4b5C6d7E8f9G0"] },
  {
    title: "Slack",
    text: join("xo", "xb-", "123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx"),
    secrets: ["AbCdEfGhIjKlMnOpQrStUvWx"],
  },
  { title: "AWS id and key", text: `${aws} / ${awsSecret}`, secrets: [aws, awsSecret] },
  {
    title: "Google",
    text: join("AI", "za", "SyA1234567890abcdefghijklmnopqrstuv"),
    secrets: ["SyA1234567890abcdefghijklmnopqrstuv"],
  },
  {
    title: "npm",
    text: join("np", "m_", "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5"),
    secrets: ["aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5"],
  },
  { title: "Stripe", text: join("sk_", "live_", "4eC39HqLyjWDarjtT1zdp7dc"), secrets: ["4eC39HqLyjWDarjtT1zdp7dc"] },
  {
    title: "OpenAI",
    text: join("sk-", "proj-", "abcdEFGH1234ijklMNOP5678qrstUVWX9012yzAB"),
    secrets: ["abcdEFGH1234ijklMNOP5678qrstUVWX9012yzAB"],
  },
  {
    title: "SendGrid",
    text: join("SG", ".", "ngeVfQFYQlKU0ufo8x5d1A", ".", "TwL2iGABf9DHoTf-09kqeF8tAmbihYzrnopKc-1s5cr"),
    secrets: ["TwL2iGABf9DHoTf-09kqeF8tAmbihYzrnopKc-1s5cr"],
  },
  {
    title: "Azure DevOps",
    text: join("7fQ2n8Xw4Tz1Lk9Rb3Vc6Hy5Jm0Pd8Gs2Wq4Et7Yu1Io3Ap5Sd9Fg6", "JQQJ99", "BEACAAAAAAAAAAAAASAZDO1abc"),
    secrets: ["BEACAAAAAAAAAAAAASAZDO1abc"],
  },
  {
    title: "SAM dump",
    text: `Administrator:500:aad3b435b51404eeaad3b435b51404ee:${bytes(16).toString("hex")}:::`,
    secrets: [bytes(16).toString("hex")],
  },
  {
    title: "bcrypt",
    text: join("$2", "b$", "12$", "EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW"),
    secrets: ["EixZaYVK1fsbw1ZfbX3OXe"],
  },
  {
    title: "BitLocker",
    text: "Recovery key 123456-234567-345678-456789-567890-678901-789012-890123",
    secrets: ["234567-345678"],
  },
  {
    title: "one-time seed",
    text: join("otpauth://totp/x?sec", "ret=JBSWY3DPEHPK3PXP&issuer=y"),
    secrets: ["JBSWY3DPEHPK3PXP"],
  },
];

const disguises: readonly SecretSample[] = [
  { title: "percent-encoded pair", text: `body=client_secret%3D${token}%26scope%3Dx`, secrets: [token] },
  { title: "percent-encoded name", text: `p%61ssword%3A%20${encodeURIComponent(pw)}`, secrets: [pw, "Summer2024"] },
  { title: "percent-encoded twice", text: `x=password%253D${plain}%2526y`, secrets: [plain] },
  { title: "entities", text: `&lt;password&gt;${pw}&lt;/password&gt;`, secrets: [pw] },
  { title: "numeric entities", text: `pass&#119;ord=${pw}`, secrets: [pw] },
  { title: "escapes of JSON", text: `{"text":"pass\\u0077ord: ${pw}"}`, secrets: [pw] },
  { title: "zero-width space in the name", text: `pass\u200bword: ${pw}`, secrets: [pw] },
  { title: "soft hyphen in the value", text: `password: Sum\u00admer2024!`, secrets: ["mer2024!", "Sum\u00admer"] },
  { title: "wide letters", text: `ｐａｓｓｗｏｒｄ： ${pw}`, secrets: [pw] },
  { title: "non-breaking space", text: `password:\u00a0${pw}`, secrets: [pw] },
  { title: "Cyrillic letters", text: `p\u0430ssword: ${pw}`, secrets: [pw] },
  {
    title: "UTF-16 read as bytes",
    text: Array.from(`PWD=${pw};`).join("\0"),
    secrets: ["2\u00004", "S\u0000u\u0000m"],
  },
  {
    title: "base64 of a pair",
    text: `payload ${base64(`{"password":"${pw}"}`)}`,
    secrets: [base64(`{"password":"${pw}"}`)],
  },
  {
    title: "base64 of UTF-16",
    text: `powershell -enc ${utf16(`$password = "${pw}"`)}`,
    secrets: [utf16(`$password = "${pw}"`)],
  },
  {
    title: "base64url of a pair",
    text: `state=${base64url(`client_secret=${token}&x=1`)}`,
    secrets: [base64url(`client_secret=${token}&x=1`)],
  },
  {
    title: "JWT over two lines",
    text: `token\n${jwt.slice(0, 76)}\n${jwt.slice(76)}\nthe end`,
    secrets: [jwt.slice(0, 60), jwt.slice(90, 130)],
    stays: ["the end"],
  },
  {
    title: "bearer over two lines",
    text: `2025-01-01 10:00:00 INFO sending Authorization: Bearer ${jwt.slice(0, 60)}\n    ${jwt.slice(60)}`,
    secrets: [jwt.slice(70, 130)],
  },
  {
    title: "pair over two lines",
    text: `Connection string in the log: Server=sql01.contoso.com;UID=svc;PWD=Sum\nmer2024!;Encrypt=yes`,
    secrets: ["mer2024!"],
    stays: ["Encrypt=yes"],
  },
  {
    title: "quoted-printable",
    text: `The settings of the connector, as sent: Server=3Dsql01;UID=3Dsvc;PWD=3DSumm=\ner2024!;x=3D1`,
    secrets: ["er2024!"],
  },
  { title: "said again without its name", text: `PWD=${pw};\nI typed ${pw} twice`, secrets: [pw] },
  { title: "said again in base64", text: `password: ${pw}\nand ${base64(pw)}`, secrets: [pw, base64(pw)] },
  { title: "quoted mail", text: `> > password: ${pw}`, secrets: [pw] },
  { title: "upper case", text: `PASSWORD: ${pw}`, secrets: [pw] },
  { title: "tab", text: `password\t${pw}`, secrets: [pw] },
];

export const secretSamples: readonly SecretSample[] = [
  ...prose,
  ...settings,
  ...commands,
  ...web,
  ...shapes,
  ...disguises,
];
