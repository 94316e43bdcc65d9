/** A KDM as a distributor mails it (SMPTE ST 430-1), with its plain parts as given and nothing that opens anything. */
export const makeKdm = ({
  title = 'DriveMyCar_FTR_F-185_JA-NL_51_4K_JA_20260910_LUM_SMPTE_OV',
  cplId = '0d6f3ae2-5bd0-4c1c-9e67-6ad6f3ca0a11',
  from = '2026-11-04T00:00:00+01:00',
  to = '2026-11-10T23:59:00+01:00',
  thumbprint = 'k3Xk8Vt0s0p4m0yqk1o5s2l7d0A=',
}: Partial<
  Record<'title' | 'cplId' | 'from' | 'to' | 'thumbprint', string>
> = {}): string => `<?xml version="1.0" encoding="UTF-8"?>
<DCinemaSecurityMessage xmlns="http://www.smpte-ra.org/schemas/430-3/2006/ETM">
  <AuthenticatedPublic Id="ID_AuthenticatedPublic">
    <MessageId>urn:uuid:7d2a3c4e-8a38-4a8a-8a22-0a0b1c2d3e4f</MessageId>
    <MessageType>http://www.smpte-ra.org/430-1/2006/KDM#kdm-key-type</MessageType>
    <AnnotationText>key</AnnotationText>
    <IssueDate>2026-10-30T10:00:00+01:00</IssueDate>
    <Signer><X509IssuerName xmlns="http://www.w3.org/2000/09/xmldsig#">dnQualifier=abc,CN=signer</X509IssuerName></Signer>
    <RequiredExtensions>
      <KDMRequiredExtensions xmlns="http://www.smpte-ra.org/schemas/430-1/2006/KDM">
        <Recipient><X509SubjectName>dnQualifier=xyz,CN=SM.server,OU=house</X509SubjectName></Recipient>
        <CompositionPlaylistId>urn:uuid:${cplId}</CompositionPlaylistId>
        <ContentTitleText>${title}</ContentTitleText>
        <ContentKeysNotValidBefore>${from}</ContentKeysNotValidBefore>
        <ContentKeysNotValidAfter>${to}</ContentKeysNotValidAfter>
        <AuthorizedDeviceInfo>
          <DeviceListIdentifier>urn:uuid:11111111-2222-4333-8444-555555555555</DeviceListIdentifier>
          <DeviceListDescription>Server 1</DeviceListDescription>
          <DeviceList><CertificateThumbprint>${thumbprint}</CertificateThumbprint></DeviceList>
        </AuthorizedDeviceInfo>
      </KDMRequiredExtensions>
    </RequiredExtensions>
  </AuthenticatedPublic>
</DCinemaSecurityMessage>`;
