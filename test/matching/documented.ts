// The literal error messages of the seed (shared by the tests of matching and of the page), each with a variant of other values.

export interface Documented {
  readonly article: string;
  readonly text: string;
  /** The same with another GUID, path, host or user. */
  readonly changed: string;
  /** Alone it is said by other products too: recognized beside a marker, a candidate at most without one. */
  readonly marker?: string;
}

export const documented: readonly Documented[] = [
  {
    article: "certificate-subject-mismatch",
    text: 'Error code: SystemForCrossDomainIdentityManagementCredentialValidationUnavailable\n\nDetails: We received this unexpected response from your application: Received response from Web resource. Resource: https://localhost/Users?filter=PLACEHOLDER+eq+"8646d011-1693-4cd3-9ee6-0d7482ca2219" Operation: GET Response Status Code: InternalServerError Response Headers: Response Content: An error occurred while sending the request. Please check the service and try again.',
    changed:
      'Error code: SystemForCrossDomainIdentityManagementCredentialValidationUnavailable\n\nDetails: We received this unexpected response from your application: Received response from Web resource. Resource: https://srv-app-07.corp.example:8585/ecma2host_PAYROLL/scim/Users?filter=PLACEHOLDER+eq+"0f6c2b54-9d0e-4a3f-8a1d-6b1f5e0c7a92" Operation: GET Response Status Code: InternalServerError Response Headers: Response Content: An error occurred while sending the request. Please check the service and try again.',
  },
  {
    article: "host-still-importing",
    text: "The ECMA host is currently importing data from the target application",
    changed: "portal: 'The ECMA host is currently importing data from the target application' (HRDB2)",
  },
  {
    article: "metrics-collector-access-denied",
    text: "Unable to initialize metrics collector, exception: 'System.UnauthorizedAccessException: Access to the registry key 'Global' is denied.",
    changed:
      "[11:02:41.117] [  7] [ERROR] Unable to initialize metrics collector, exception: 'System.UnauthorizedAccessException: Access to the registry key 'Global' is denied.\r\n   at Microsoft.Win32.RegistryKey.Win32Error(Int32 errorCode, String str)'",
  },
  {
    article: "connector-dll-access-denied",
    text: "Could not load file or assembly 'file:///C:\\Program Files\\Microsoft ECMA2Host\\Service\\ECMA\\Cache\\8b514472-c18a-4641-9a44-732c296534e8\\Microsoft.IAM.Connector.GenericSql.dll' or one of its dependencies. Access is denied.",
    changed:
      "Could not load file or assembly 'file:///E:\\Tools\\Microsoft ECMA2Host\\Service\\ECMA\\Cache\\1d2f9a70-5b61-4a0f-93cf-0a5b9f0f1c11\\Microsoft.IAM.Connector.PowerShell.dll' or one of its dependencies. Access is denied.",
  },
  {
    article: "invalid-ldap-style-dn",
    text: "Invalid LDAP style of object's DN. DN: username@domain.com",
    changed: "Invalid LDAP style of object's DN. DN: k.weber@tailspin.example",
  },
  {
    article: "invalid-ldap-style-dn",
    text: "Invalid LDAP style DN",
    changed: "error: Invalid LDAP style DN, third row",
  },
  {
    article: "invalid-ldap-style-dn",
    text: "Target Site: ValidByLdapStyle",
    changed: "Source: Connector\nTarget Site: ValidByLdapStyle\nevery import",
  },
  {
    article: "agent-service-does-not-start",
    text: "Service 'Microsoft Entra Connect Provisioning Agent' failed to start. Check that you have sufficient privileges to start the system services.",
    changed:
      'Service "Microsoft Azure AD Connect Provisioning Agent" failed to start. Check that you have sufficient privileges to start the system services.',
  },
  {
    article: "install-service-already-exists",
    text: "System.ComponentModel.Win32Exception: The specified service already exists",
    changed: "Setup: System.ComponentModel.Win32Exception (0x80004005): The specified service already exists",
    marker: "ECMA host setup",
  },
  {
    article: "install-service-already-exists",
    text: "The specified service already exists",
    changed: "the specified service already exists.",
    marker: "installing Microsoft ECMA2Host again",
  },
  {
    article: "tenant-url-invalid",
    text: "invalid resource",
    changed: "'Invalid Resource'",
    marker: "ECMA host, tenant URL in the portal",
  },
  {
    article: "install-dotnet-missing",
    text: "Method Name : <>c__DisplayClass0_1 : \nRegisterNotLoadedAssemblies Error during load assembly: System.Management.Automation.resources.dll\n--------- Outer Exception Data ---------\nMessage: Could not load file or assembly 'file:///C:\\Program Files\\Microsoft ECMA2Host\\Service\\ECMA\\System.Management.Automation.resources.dll' or one of its dependencies. The system cannot find the file specified.",
    changed:
      "RegisterNotLoadedAssemblies Error during load assembly: System.Management.Automation.resources.dll\nMessage: Could not load file or assembly 'file:///D:\\Apps\\Microsoft ECMA2Host\\Service\\ECMA\\System.Management.Automation.resources.dll' or one of its dependencies. The system cannot find the file specified.",
  },
];
