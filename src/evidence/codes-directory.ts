// Result codes of LDAP, the sub-codes that Active Directory adds to a refused sign-in, and the error types of SCIM.
// Sources: https://www.rfc-editor.org/rfc/rfc4511#appendix-A and https://www.rfc-editor.org/rfc/rfc7644#section-3.12;
// the sub-codes are Win32 codes in hexadecimal ("data 52e" is 1326).

export const ldapSource = "https://www.rfc-editor.org/rfc/rfc4511#appendix-A";
export const scimSource = "https://www.rfc-editor.org/rfc/rfc7644#section-3.12";

export const ldapCodes: ReadonlyMap<number, readonly [name: string, says: string]> = new Map([
  [1, ["operationsError", "The operation is not properly sequenced with relation to other operations."]],
  [2, ["protocolError", "The server received data that is not well-formed."]],
  [3, ["timeLimitExceeded", "The time limit specified by the client was exceeded before the operation could be completed."]],
  [4, ["sizeLimitExceeded", "The size limit specified by the client was exceeded before the operation could be completed."]],
  [7, ["authMethodNotSupported", "The authentication method or mechanism is not supported."]],
  [8, ["strongerAuthRequired", "The server requires strong(er) authentication in order to complete the operation."]],
  [10, ["referral", "A referral needs to be chased to complete the operation."]],
  [11, ["adminLimitExceeded", "An administrative limit has been exceeded."]],
  [13, ["confidentialityRequired", "Data confidentiality protections are required."]],
  [16, ["noSuchAttribute", "The named entry does not contain the specified attribute or attribute value."]],
  [17, ["undefinedAttributeType", "A request field contains an unrecognized attribute description."]],
  [19, ["constraintViolation", "The client supplied an attribute value that does not conform to the constraints placed upon it by the data model."]],
  [20, ["attributeOrValueExists", "The client supplied an attribute or value to be added to an entry, but the attribute or value already exists."]],
  [21, ["invalidAttributeSyntax", "A purported attribute value does not conform to the syntax of the attribute."]],
  [32, ["noSuchObject", "The object does not exist in the directory."]],
  [34, ["invalidDNSyntax", "A name field does not conform to the required syntax."]],
  [48, ["inappropriateAuthentication", "The server requires the client that had attempted to bind anonymously or without supplying credentials to provide some form of credentials."]],
  [49, ["invalidCredentials", "The provided credentials are invalid."]],
  [50, ["insufficientAccessRights", "The client does not have sufficient access rights to perform the operation."]],
  [51, ["busy", "The server is too busy to service the operation."]],
  [52, ["unavailable", "The server is shutting down or a subsystem necessary to complete the operation is offline."]],
  [53, ["unwillingToPerform", "The server is unwilling to perform the operation."]],
  [64, ["namingViolation", "The entry's name violates naming restrictions."]],
  [65, ["objectClassViolation", "The entry violates object class restrictions."]],
  [66, ["notAllowedOnNonLeaf", "The operation is inappropriately acting upon a non-leaf entry."]],
  [67, ["notAllowedOnRDN", "The operation is inappropriately attempting to remove a value that forms the entry's relative distinguished name."]],
  [68, ["entryAlreadyExists", "The request cannot be fulfilled as the target entry already exists."]],
  [71, ["affectsMultipleDSAs", "The operation cannot be performed as it would affect multiple servers."]],
]); // prettier-ignore

export const scimTypes: ReadonlyMap<string, string> = new Map([
  ["invalidFilter", "The specified filter syntax was invalid, or the attribute and filter comparison combination is not supported."],
  ["tooMany", "The specified filter yields many more results than the server is willing to calculate or process."],
  ["uniqueness", "One or more of the attribute values are already in use or are reserved."],
  ["mutability", "The attempted modification is not compatible with the target attribute's mutability or current state."],
  ["invalidSyntax", "The request body message structure was invalid or did not conform to the request schema."],
  ["invalidPath", "The path attribute was invalid or malformed."],
  ["noTarget", "The specified path did not yield an attribute or attribute value that could be operated on."],
  ["invalidValue", "A required value was missing, or the value specified was not compatible with the operation or attribute type, or resource schema."],
  ["invalidVers", "The specified SCIM protocol version is not supported."],
  ["sensitive", "The specified request cannot be completed, due to the passing of sensitive information in a request URI."],
]); // prettier-ignore
