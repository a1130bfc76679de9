// Lines of logs, commands, settings and talk as support sees them, none of which holds a secret.

// prettier-ignore
const lines = String.raw`
Benutzername                              svc_ecma
Kennwort zuletzt gesetzt                  01.02.2024 10:11:12
Kennwort läuft ab                         Nie
Kennwort änderbar                         02.02.2024 10:11:12
Kennwort erforderlich                     Ja
Benutzer kann Kennwort ändern             Ja
Le compte expire                          Jamais
Mot de passe : dernier changmt.           01/02/2024 10:11:12
Mot de passe requis                       Oui
Password last changed: 2024-01-31T10:00:00Z
Password age: 42 days
Password expiration date: 31.01.2025
Password never expires: True
PasswordLastSet      : 1/31/2024 10:00:00 AM
PasswordExpired      : False
PasswordNotRequired  : False
pwdProperties: 1
minPwdLength: 7
maxPwdAge: -36288000000000
lockoutThreshold: 5
msDS-UserPasswordExpiryTimeComputed: 9223372036854775807
ms-Mcs-AdmPwdExpirationTime: 133500000000000000
AzureAdPrt : YES
AzureAdPrtUpdateTime : 2024-01-31 10:00:00.000 UTC
AccessToken: not present
KeyContainerId : 6f9619ff-8b86-d011-b42d-00c04fc964ff
KeyProvider : Microsoft Platform Crypto Provider
TpmProtected : YES
KeySignTest : PASSED
NgcSet : NO
Logon-ID: 0x3E7
Anmelde-GUID: {6f9619ff-8b86-d011-b42d-00c04fc964ff}
Authentifizierungspaket: Negotiate
Schlüssellänge: 0
Fehlerursache: Unbekannter Benutzername oder ungültiges Kennwort.
Fehlerstatus: 0xC000006D Unterstatus: 0xC000006A
Event ID: 4776 The computer attempted to validate the credentials for an account. Error Code: 0xC000006A
Provider Name: Microsoft-Windows-Security-Auditing
<EventID>4625</EventID><Keywords>0x8010000000000000</Keywords><Computer>srv01.contoso.com</Computer>
<Data Name='TargetUserName'>svc_ecma</Data><Data Name='LogonType'>3</Data><Data Name='KeyLength'>0</Data>
<Data Name='FailureReason'>%%2313</Data>
Signature test passed
Encryption test passed
Simple container name: le-srv01-6f9619ff
Cert Hash(sha256): 3f1c7a0e9d8b5c4a2e6f7089b1a2c3d4e5f60718293a4b5c6d7e8f9001122334
Subject Key Identifier=6f9619ff8b86d011b42d00c04fc964ff6f9619ff
Authority Key Identifier: KeyID=6f 96 19 ff 8b 86 d0 11
Enhanced Key Usage: Server Authentication (1.3.6.1.5.5.7.3.1)
Key Usage: Digital Signature, Key Encipherment (a0)
Public Key Length: 2048 bits
Public Key Algorithm: RSA
Template: WebServer
SSL Certificate bindings: IP:port : 0.0.0.0:8585 Certificate Hash : 1e4a8f0b3c5d7e9f1a2b3c4d5e6f708192a3b4c5 Application ID : {6f9619ff-8b86-d011-b42d-00c04fc964ff}
Negotiate Client Certificate : Disabled
Revocation Freshness Time : 0
Enter a password for the private key, then click Next.
Private Key Password is optional
Set-ExecutionPolicy RemoteSigned
Test-NetConnection login.microsoftonline.com -Port 443
TcpTestSucceeded : True
Invoke-WebRequest : The remote server returned an error: (401) Unauthorized.
Invoke-RestMethod -Uri https://srv01:8585/ecma2host_HR/scim/Users -Headers $headers
$headers = @{ Authorization = "Bearer $SecretToken" }
$body = @{ grant_type = 'client_credentials'; client_id = $clientId; client_secret = $clientSecret }
$cred = Get-Credential
$password = Read-Host -AsSecureString "Password"
$pw = ConvertTo-SecureString $env:PW -AsPlainText -Force
Install-Module Az.Accounts -Force
New-SelfSignedCertificate -DnsName srv01 -CertStoreLocation cert:\LocalMachine\My
certutil -store my
netsh http show sslcert ipport=0.0.0.0:8585
net stop ECMA2Host && net start ECMA2Host
sc.exe qc AADConnectProvisioningAgent
SERVICE_START_NAME : NT SERVICE\ECMA2Host
setspn -L CONTOSO\svc_ecma
nltest /sc_query:contoso.com
gpresult /h report.html
whoami /priv
SeAssignPrimaryTokenPrivilege Replace a process level token Disabled
SeCreateTokenPrivilege        Create a token object         Disabled
SeTcbPrivilege Act as part of the operating system Enabled
2024-01-31 10:00:00 10.0.0.5 GET /ecma2host_HR/scim/Users startIndex=1&count=100 8585 - 10.0.0.9 - 401 0 0 15
{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bob","password":null,"active":true}
{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.","error_codes":[7000215],"trace_id":"6f9619ff-8b86-d011-b42d-00c04fc964ff"}
{"token_endpoint":"https://login.microsoftonline.com/x/oauth2/v2.0/token","token_endpoint_auth_methods_supported":["client_secret_post","private_key_jwt"]}
{"keys":[{"kty":"RSA","use":"sig","kid":"nOo3ZDrODXEK1jKWhXslHR_KXEg","x5t":"nOo3ZDrODXEK1jKWhXslHR_KXEg","n":"oaLLT9hkcSj2tGfZsjbu7Xz1Krs0qEicXPmEsJKOBQHauZ","e":"AQAB"}]}
"secretToken": null,
"hasSecret": true,
"passwordProfile": null
"passwordCredentials": [],
"keyCredentials": []
"secretExpiry": "2025-01-31T00:00:00Z"
WWW-Authenticate: Bearer error="invalid_token", error_description="The token expired"
Access-Control-Allow-Headers: Authorization, Content-Type, X-Api-Key
Vary: Authorization, Cookie
Set-Cookie header was removed
CookieContainer: 0 cookies
Strict-Transport-Security: max-age=31536000
Server Error in '/' Application. Parser Error Message: Could not load file or assembly
<machineKey validation="SHA1" decryption="AES" />
<authentication mode="Forms"><forms loginUrl="~/login.aspx" timeout="30" /></authentication>
<compilation debug="true" targetFramework="4.7.2" />
<section name="entityFramework" type="System.Data.Entity.Internal.ConfigFile.EntityFrameworkSection, EntityFramework, Version=6.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089" />
<bindingRedirect oldVersion="0.0.0.0-13.0.0.0" newVersion="13.0.0.0" />
<add key="ConnectorName" value="HR" />
<add key="KeyVaultName" value="kv-hr-prod01" />
<add key="TokenLifetimeMinutes" value="60" />
<add key="PasswordPolicy" value="Strong12" />
<add name="Primary" connectionString="Data Source=sql01;Initial Catalog=HR;Integrated Security=True" providerName="System.Data.SqlClient" />
Microsoft.Identity.Client: MSAL.NetCore 4.54.1.0 MsalException: ErrorCode: invalid_client
Microsoft.IdentityModel.Tokens.SecurityTokenExpiredException: IDX10223: Lifetime validation failed. The token is expired. ValidTo: '01/31/2024 10:00:00'
Microsoft.IdentityModel.Tokens.SecurityTokenInvalidSignatureException: IDX10503: Signature validation failed. Token does not have a kid. Keys tried: '[PII is hidden]'
System.Security.Authentication.AuthenticationException: The remote certificate is invalid according to the validation procedure.
System.Net.Http.HttpRequestException: An error occurred while sending the request. ---> System.Net.WebException
System.DirectoryServices.Protocols.LdapException: The supplied credential is invalid.
LDAP: error code 49 - 80090308: LdapErr: DSID-0C090446, comment: AcceptSecurityContext error, data 52e, v3839
ERROR [28000] [Microsoft][ODBC Driver 17 for SQL Server][SQL Server]Login failed for user 'svc_ecma'.
Login failed for user 'svc_ecma'. Reason: An error occurred while evaluating the password. [CLIENT: 10.0.0.4]
ORA-01017: invalid username/password; logon denied
FATAL: password authentication failed for user "svc_ecma"
Access denied for user 'svc'@'srv01' (using password: YES)
ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: NO)
sudo: a password is required
su: Authentication failure
kinit: Password incorrect while getting initial credentials
ssh: Permission denied (publickey,password).
Enter passphrase for key '/home/bob/.ssh/id_rsa':
SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8 github.com (ED25519)
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl bob@srv
The SecretToken parameter is mandatory
Cannot bind argument to parameter 'SecretToken' because it is an empty string.
.\TestECMA2HostConnection.ps1 -ConnectorName HR -SecretToken <SecretToken> -Port 8585
Provide the Tenant URL and Secret Token, then click Test Connection.
Tenant URL: https://localhost:8585/ecma2host_HR/scim
I generated a new secret token and pasted it into both places
the token on the host was regenerated yesterday at 14:30
which token do I need?
The tokens differ: one ends with a blank
Secret token mismatch between portal and host
do I have to enter the password of the gMSA?
gMSA provAgentgMSA$ has no password to enter
my password manager fills the field
how long must the password be?
The password complexity requirements: 8 characters, upper case, digit
password: see KeePass
Passwort: siehe KeePass
password is in KeePass
password: ask Bob
password - reset done
Password / PIN reset
the PIN of the smart card is blocked
user name and password were checked twice
username/password authentication
Username: svc_ecma Password: (not shown)
user: svc_ecma, password: xxxxxxx
Password: <hidden>, Token: <hidden>
Authorization: Basic ****
Authorization: Bearer ***
Authorization: Bearer eyJ...
Cookie: ***
apikey=***
AccountKey=***;EndpointSuffix=core.windows.net
sig=***&se=2025
https://x.blob.core.windows.net/c/f.txt?sv=2022&sig=REDACTED
https://user:****@host/path
Version=15.0.0.0, PublicKeyToken=89845dcd8080cc91
Microsoft.SqlServer.Types, Version=14.0.0.0, Culture=neutral, PublicKeyToken=89845DCD8080CC91
Fingerprint: 1E:4A:8F:0B:3C:5D:7E:9F:1A:2B:3C:4D:5E:6F:70:81:92:A3:B4:C5
Thumbprint                                Subject
1E4A8F0B3C5D7E9F1A2B3C4D5E6F708192A3B4C5  CN=srv01
objectGUID: 6f9619ff-8b86-d011-b42d-00c04fc964ff
objectSid: S-1-5-21-1004336348-1177238915-682003330-512
anchor: uid=bob,ou=people,dc=contoso,dc=com
export error: code 0x8023134a
InnerException=> The operation timed out
HostName:Port 8585
MicrosoftAzureActiveDirectoryConnectProvisioningAgent_1.1.1586.0
CorrelationID=6f9619ff8b86d011b42d00c04fc964ff
Request-Context: appId=cid-v1:6f9619ff-8b86-d011-b42d-00c04fc964ff
x-ms-ests-server: 2.1.17122.3 - WEULR1 ProdSlices
Content-MD5: Q2hlY2sgSW50ZWdyaXR5IQ==
Digest: SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=
ETag: "0x8DC2F1A2B3C4D5E"
pin-sha256="d6qzRu9zOECb90Uez27xWltNsj0e1Md7GkYYkVoZWmM="
pass 3 of 5
Pass1: 10 rows
passed: 12, failed: 0, skipped: 1
by pass: 3
key: Debug, value: true
Key 1: first, Key 2: second
Registry key HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Azure AD Connect Agents
Access key: Alt+F4
shortcut key is Ctrl+Shift+F5
primary key violation
the key was not found in the dictionary
KeyNotFoundException: The given key 'userName' was not present in the dictionary.
API version: 2016-10-01
x-functions-version: 4
login: https://portal.azure.com/
account: CONTOSO\svc_ecma
User: CONTOSO\bob / Computer: SRV01
user bob@contoso.com / group HR-Users01
identity: app / 6f9619ff-8b86-d011-b42d-00c04fc964ff
code=401 reason=Unauthorized
?code=invalid_request&state=12345
ticket=INC0012345
auth=basic
session=active
sid=S-1-5-18
secret=yes
secrets: 3
Secrets: none
community: public beta
Credential Manager
Basic Auth is disabled
Basic authentication: Disabled
Bearer authentication is used
bearer of bad news 2024
Token: expired 2024-01-31
token issued 2024-01-31T10:00:00Z
Token lifetime=3600
TokenType: Bearer
token version 2
tokens=128
`;

export const benignLines: readonly string[] = lines.split("\n").filter((line) => line.trim() !== "");
